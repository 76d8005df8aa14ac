package org.dateline.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** As long as no story can hold a picture, no reader may see one. */
@Component
class NoUses implements PictureUses {

    @Override
    public boolean isPublic(long picture, Instant now) {
        return false;
    }

    @Override
    public boolean isUsed(long picture) {
        return false;
    }

    @Override
    public List<PictureUse> usesOf(long picture) {
        return List.of();
    }

    @Override
    public Map<Long, PictureUse> lastRuns(Collection<Long> pictures, Instant now) {
        return Map.of();
    }
}
