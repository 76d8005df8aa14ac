package org.dateline.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.article.StoryWalk;
import org.dateline.article.ToldActs;
import org.dateline.media.PictureSheet;
import org.dateline.media.PictureSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what goes with stories, in as many queries for hundreds as for one. */
@Component
class Carrying {

    private final StoryWalk walk;
    private final ToldActs told;
    private final PictureSheets pictures;
    private final List<KnownAs> known;
    private final Clock clock;

    Carrying(StoryWalk walk, ToldActs told, PictureSheets pictures, List<KnownAs> known, Clock clock) {
        this.walk = walk;
        this.told = told;
        this.pictures = pictures;
        this.known = known;
        this.clock = clock;
    }

    Carried published(Story story) {
        return published(List.of(story)).get(0);
    }

    List<Carried> published(List<Story> stories) {
        List<Long> ids = stories.stream().map(Story::id).toList();
        Map<Long, StoryWalk.Digest> digests = walk.digests(stories.stream()
                .filter(story -> story.showing().digest() == null)
                .map(Story::id)
                .toList());
        Map<Long, List<Correction>> corrections = told.ofEach(
                stories.stream()
                        .filter(story -> story.showing().corrected())
                        .map(Story::id)
                        .toList(),
                clock.instant());
        Map<Long, PictureSheet> sheets = pictures(stories);
        Map<Long, String> origins = origins(ids);
        return stories.stream()
                .map(story -> new Carried(
                        story,
                        Carried.Status.USABLE,
                        Math.max(1, story.showing().version()),
                        digest(story, digests.get(story.id())),
                        corrections.getOrDefault(story.id(), List.of()),
                        sheets,
                        origins.get(story.id()),
                        null))
                .toList();
    }

    /** Of a text that is being previewed there is none yet. */
    private static @Nullable String digest(Story story, StoryWalk.@Nullable Digest digest) {
        String known = story.showing().digest();
        return known != null
                ? known
                : digest == null || digest.version() != story.showing().version() ? null : digest.hex();
    }

    List<Carried> unseen(List<StoryWalk.Unseen> drafts) {
        List<Story> stories = drafts.stream().map(StoryWalk.Unseen::story).toList();
        Map<Long, PictureSheet> sheets = pictures(stories);
        Map<Long, String> origins = origins(stories.stream().map(Story::id).toList());
        return drafts.stream()
                .map(draft -> new Carried(
                        draft.story(),
                        Carried.Status.WITHHELD,
                        draft.revision(),
                        null,
                        List.of(),
                        sheets,
                        origins.get(draft.story().id()),
                        later(draft.due(), draft.embargoUntil())))
                .toList();
    }

    private static @Nullable Instant later(@Nullable Instant due, @Nullable Instant embargo) {
        return due == null || embargo != null && embargo.isAfter(due) ? embargo : due;
    }

    private Map<Long, PictureSheet> pictures(List<Story> stories) {
        Set<Long> numbers = new LinkedHashSet<>();
        stories.forEach(story -> numbers.addAll(story.copy().pictures()));
        return pictures.of(numbers);
    }

    private Map<Long, String> origins(Collection<Long> ids) {
        Map<Long, String> origins = new HashMap<>();
        known.forEach(source -> origins.putAll(source.of(ids)));
        return origins;
    }
}
