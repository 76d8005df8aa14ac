package org.dateline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.media.PictureUse;
import org.dateline.media.PictureUses;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stories that run pictures: the real ones, and others by a test's word alone. */
@TestConfiguration(proxyBeanMethods = false)
public class TestUses {

    @Bean
    @Primary
    Told toldUses(@Qualifier("runPictures") PictureUses stories) {
        return new Told(stories);
    }

    public static class Told implements PictureUses {

        private final Map<Long, PictureUse> uses = new HashMap<>();
        private final PictureUses stories;

        Told(PictureUses stories) {
            this.stories = stories;
        }

        public void run(long picture, String headline, Instant at) {
            uses.put(picture, new PictureUse(4711, headline, at));
        }

        public void draft(long picture, String headline) {
            uses.put(picture, new PictureUse(4711, headline, null));
        }

        @Override
        public boolean isPublic(long picture, Instant now) {
            PictureUse told = uses.get(picture);
            return told == null
                    ? stories.isPublic(picture, now)
                    : told.publishedAt() != null && !told.publishedAt().isAfter(now);
        }

        @Override
        public boolean isUsed(long picture) {
            return uses.containsKey(picture) || stories.isUsed(picture);
        }

        @Override
        public List<PictureUse> usesOf(long picture) {
            return uses.containsKey(picture) ? List.of(uses.get(picture)) : stories.usesOf(picture);
        }

        @Override
        public Map<Long, PictureUse> lastRuns(Collection<Long> pictures, Instant now) {
            Map<Long, PictureUse> runs = new HashMap<>(stories.lastRuns(pictures, now));
            pictures.stream()
                    .filter(picture -> uses.containsKey(picture) && isPublic(picture, now))
                    .forEach(picture -> runs.put(picture, uses.get(picture)));
            return runs;
        }
    }
}
