package org.dateline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.media.PictureUse;
import org.dateline.media.PictureUses;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stories that run pictures, by a test's word alone. */
@TestConfiguration(proxyBeanMethods = false)
public class TestUses {

    @Bean
    @Primary
    Told toldUses() {
        return new Told();
    }

    public static class Told implements PictureUses {

        private final Map<Long, PictureUse> uses = new HashMap<>();

        public void run(long picture, String headline, Instant at) {
            uses.put(picture, new PictureUse(4711, headline, at));
        }

        public void draft(long picture, String headline) {
            uses.put(picture, new PictureUse(4711, headline, null));
        }

        @Override
        public boolean isPublic(long picture, Instant now) {
            return isUsed(picture)
                    && uses.get(picture).publishedAt() != null
                    && !uses.get(picture).publishedAt().isAfter(now);
        }

        @Override
        public boolean isUsed(long picture) {
            return uses.containsKey(picture);
        }

        @Override
        public List<PictureUse> usesOf(long picture) {
            return isUsed(picture) ? List.of(uses.get(picture)) : List.of();
        }

        @Override
        public Map<Long, PictureUse> lastRuns(Collection<Long> pictures, Instant now) {
            return pictures.stream()
                    .filter(picture -> isPublic(picture, now))
                    .collect(Collectors.toMap(picture -> picture, uses::get));
        }
    }
}
