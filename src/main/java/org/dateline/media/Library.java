package org.dateline.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows what the library has, newest first, a page at a time by number. */
@Component
class Library {

    static final int SIZE = 24;

    /** A picture among others. */
    record Entry(
            long id,
            String thumb,
            int thumbWidth,
            int thumbHeight,
            String alt,
            String caption,
            String credit,
            String fileName,
            int width,
            int height,
            boolean ready,
            @Nullable LastRun lastRun) {}

    /** Where and how long ago readers saw it last. */
    record LastRun(long article, String headline, long daysAgo) {}

    /** A page of the library; what is null has no page before or after. */
    record Shelf(
            List<Entry> entries,
            @Nullable Long newer,
            @Nullable Long older) {}

    private final Pictures pictures;
    private final PictureUses uses;
    private final Clock clock;

    Library(Pictures pictures, PictureUses uses, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.clock = clock;
    }

    Shelf shelf(@Nullable String words, @Nullable Long before, @Nullable Long after) {
        String pattern = pattern(words);
        if (before == null && after != null) {
            List<Picture> found = new ArrayList<>(pictures.newer(after, pattern, Limit.of(SIZE + 1)));
            if (found.size() > SIZE) {
                found.remove(SIZE);
                Collections.reverse(found);
                return shelf(found, true, true);
            }
        }
        List<Picture> found =
                new ArrayList<>(pictures.older(before == null ? Long.MAX_VALUE : before, pattern, Limit.of(SIZE + 1)));
        boolean more = found.size() > SIZE;
        if (more) {
            found.remove(SIZE);
        }
        return shelf(found, before != null, more);
    }

    private Shelf shelf(List<Picture> found, boolean newer, boolean older) {
        List<Entry> entries = entries(found);
        return found.isEmpty()
                ? new Shelf(entries, null, null)
                : new Shelf(
                        entries,
                        newer ? found.get(0).id() : null,
                        older ? found.get(found.size() - 1).id() : null);
    }

    Entry entry(Picture picture) {
        return entries(List.of(picture)).get(0);
    }

    private List<Entry> entries(List<Picture> found) {
        Map<Long, PictureUse> runs =
                uses.lastRuns(found.stream().map(Picture::id).toList(), clock.instant());
        return found.stream()
                .map(picture -> entry(picture, runs.get(picture.id())))
                .toList();
    }

    private Entry entry(Picture picture, @Nullable PictureUse run) {
        Rendition thumb = picture.atLeast(Rendition.WIDTHS[0]);
        return new Entry(
                picture.id(),
                "/admin/media/" + picture.id() + "/" + thumb.width(),
                thumb.width(),
                thumb.height(),
                picture.alt(),
                picture.caption(),
                picture.creditLine(),
                picture.fileName(),
                picture.width(),
                picture.height(),
                picture.isReady(),
                lastRun(run));
    }

    @Nullable
    LastRun lastRun(@Nullable PictureUse run) {
        Instant at = run == null ? null : run.publishedAt();
        return run == null || at == null
                ? null
                : new LastRun(
                        run.article(),
                        run.headline(),
                        Math.max(0, Duration.between(at, clock.instant()).toDays()));
    }

    /** The words in this order, anything between; % and _ stand for themselves. */
    private static String pattern(@Nullable String words) {
        String line = Typed.line(words).toLowerCase(Locale.ROOT);
        String escaped = line.substring(0, Math.min(100, line.length())).replaceAll("([!%_])", "!$1");
        return "%" + escaped.replace(' ', '%') + "%";
    }
}
