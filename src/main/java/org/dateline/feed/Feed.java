package org.dateline.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.KeyPage;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;

/**
 * A list of stories as a feed in any format, newest first.
 *
 * @param title what it is a list of, without the site's name; empty for the whole site
 * @param description one plain sentence; empty lets the site's own stand
 * @param page the path of the page that shows the same list, with its query if it has one
 * @param place its own address
 * @param lasting the stem its permanent id is made of; documents of one feed share it
 * @param stories with or without their pictures: they are put in here
 * @param removed what left the list lately
 * @param links other documents of the same feed
 * @param archive whether it is one of the documents that hold what is over (RFC 5005)
 */
public record Feed(
        String title,
        String description,
        String page,
        Place place,
        String lasting,
        List<Story> stories,
        List<Removed> removed,
        List<Link> links,
        boolean archive) {

    /**
     * The address of a document, whatever its format.
     *
     * @param stem the path as far as the dot before the format's word
     * @param query what follows that word: empty, or from a question mark on
     */
    public record Place(String stem, String query) {

        private static final Pattern KEY = Pattern.compile("[?&](before|after)=[^&]*");

        public String path(FeedFormat format) {
            return stem + "." + format.word() + query;
        }

        /** Where the list begins. */
        Place start() {
            String rest = KEY.matcher(query).replaceAll("");
            return new Place(stem, rest.isEmpty() ? "" : "?" + rest.substring(1));
        }

        /** The same with one more parameter, which needs no escaping. */
        Place with(String parameter) {
            return new Place(stem, query + (query.isEmpty() ? "?" : "&") + parameter);
        }
    }

    /** Another document of the same feed, by its relation to this one. */
    public record Link(String relation, Place place) {}

    /** When something in it changed that matters; null if it never had anything. */
    @Nullable
    Instant updated() {
        return Stream.concat(
                        stories.stream().map(Story::updatedAt), removed.stream().map(Removed::at))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same with what left it lately. */
    Feed without(List<Removed> gone) {
        return new Feed(title, description, page, place, lasting, stories, gone, links, archive);
    }

    /** The same as a document of another feed's archive, once what it holds is over. */
    Feed inArchive(String of, boolean over) {
        return new Feed(title, description, page, place, of, stories, removed, links, over);
    }

    /** The same with one more link. */
    Feed linked(String relation, Place to) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(relation, to));
        return new Feed(title, description, page, place, lasting, stories, removed, more, archive);
    }

    /** The same, as one page of a list that is read by key: with the way to the others. */
    public Feed pagedBy(KeyPage<?> read) {
        List<Link> ways = new ArrayList<>(links);
        Place start = place.start();
        ways.add(new Link("first", start));
        if (read.newer() != null) {
            ways.add(new Link("previous", start.with("after=" + read.newer())));
        }
        if (read.older() != null) {
            ways.add(new Link("next", start.with("before=" + read.older())));
        }
        ways.add(new Link("last", start.with("after=0-0")));
        return new Feed(title, description, page, place, lasting, stories, removed, ways, archive);
    }

    /** A feed of one document. */
    public static Feed of(String title, String description, String page, Place place, List<Story> stories) {
        Place start = place.start();
        String lasting = start.stem() + start.query();
        return new Feed(title, description, page, place, lasting, stories, List.of(), List.of(), false);
    }
}
