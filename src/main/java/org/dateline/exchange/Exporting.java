package org.dateline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import org.dateline.article.Story;
import org.dateline.article.StoryWalk;
import org.springframework.stereotype.Component;

/** Writes stories as ninjs JSON Lines, a few hundred at a time, by their numbers: first what readers see, then what not. */
@Component
class Exporting {

    private static final int PAGE = 250;

    private final StoryWalk walk;
    private final Carrying carrying;
    private final Ninjs ninjs;

    Exporting(StoryWalk walk, Carrying carrying, Ninjs ninjs) {
        this.walk = walk;
        this.carrying = carrying;
        this.ninjs = ninjs;
    }

    /**
     * How far an export has come.
     *
     * @param published the number of the last story written that readers see
     * @param unseen the number of the last one that they do not see; 0 if none is written yet
     */
    record Place(long published, long unseen) {
        static final Place START = new Place(0, 0);
    }

    /** How many stories there are to write from a place on. */
    long count(StoryWalk.Range range, boolean drafts, Place from) {
        long published = from.unseen() > 0 ? 0 : walk.countPublished(range, from.published());
        return drafts ? published + walk.countUnseen(range, from.unseen()) : published;
    }

    /** How many were written from a place on; told as they are. */
    long write(StoryWalk.Range range, boolean drafts, Place from, OutputStream out, LongConsumer written)
            throws IOException {
        long count = from.unseen() > 0 ? 0 : writePublished(range, from.published(), out, written);
        return drafts ? count + writeUnseen(range, from.unseen(), out, written) : count;
    }

    private long writePublished(StoryWalk.Range range, long from, OutputStream out, LongConsumer written)
            throws IOException {
        long count = 0;
        List<Long> ids = walk.numbers(from, PAGE);
        while (!ids.isEmpty()) {
            List<Story> stories = walk.published(range, ids);
            write(carrying.published(stories), out);
            count += stories.size();
            written.accept(stories.size());
            ids = walk.numbers(ids.get(ids.size() - 1), PAGE);
        }
        return count;
    }

    private long writeUnseen(StoryWalk.Range range, long from, OutputStream out, LongConsumer written)
            throws IOException {
        long count = 0;
        List<Long> ids = walk.numbers(from, PAGE);
        while (!ids.isEmpty()) {
            List<StoryWalk.Unseen> drafts = walk.unseen(range, ids);
            write(carrying.unseen(drafts), out);
            count += drafts.size();
            written.accept(drafts.size());
            ids = walk.numbers(ids.get(ids.size() - 1), PAGE);
        }
        return count;
    }

    /** Making lines of stories is most of the work, and none of it touches the database. */
    private void write(List<Carried> stories, OutputStream out) throws IOException {
        for (String line : stories.parallelStream().map(ninjs::write).toList()) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
