package org.dateline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item from elsewhere, whatever format it came in. Nothing of it is trusted: markup is not cleaned yet, texts may be
 * too long, names and addresses may be anything. What is not said is an empty string, an empty list or null.
 *
 * @param uri names the item for good: what comes again under it is the same article
 * @param left what the reader could not bring along, one plain phrase each, for the report
 */
public record Incoming(
        String uri,
        Standing standing,
        Text text,
        Times times,
        Names names,
        List<Image> images,
        Origin origin,
        List<String> left) {

    public Incoming {
        images = List.copyOf(images);
        left = List.copyOf(left);
    }

    /** What its publisher wants to be done with it. */
    public enum Standing {
        /** For readers, at once or once {@link Times#embargoUntil} is over. */
        PUBLISHED,
        /** Not for readers: withheld, protected by a password, for members only, or not finished. */
        DRAFT,
        /** Taken back by its publisher. */
        CANCELED
    }

    /**
     * What it says.
     *
     * @param html the text as HTML; an {@code img} in it whose address is that of an {@link Image} becomes that picture
     * @param language a BCP 47 tag; empty means the site's
     * @param slug the readable part of its address; empty is made of the headline
     */
    public record Text(
            String headline,
            String summary,
            String html,
            String byline,
            String datelinePlace,
            @Nullable LocalDate datelineOn,
            String datelineAgency,
            String language,
            String slug) {}

    /**
     * @param published when it was first public; null means now, a time to come means that it waits until then
     * @param updated when it last changed in a way that matters; null if it never did
     * @param version when this state of it was made, by which a change of the text is told from a typo
     * @param expires not shown from then on
     */
    public record Times(
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable Instant version,
            @Nullable Instant embargoUntil,
            @Nullable Instant expires) {

        public static final Times NONE = new Times(null, null, null, null, null);
    }

    /** A section, source, editor or topic; without a slug it is known by its name alone. */
    public record Name(String name, String slug) {

        public static final Name NONE = new Name("", "");

        public boolean isNone() {
            return name.isBlank() && slug.isBlank();
        }
    }

    /** Under which names it is filed; those that are not here yet are made. */
    public record Names(Name section, Name source, String sourceHome, Name editor, List<Name> topics) {

        public Names {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A picture that belongs to it.
     *
     * @param href its address on the web, or a path below the folder of pictures
     * @param caption what is said of it wherever it is shown
     * @param lead whether it stands in front of the text
     * @param ownCaption what this item says of it there; empty if nothing but its caption
     */
    public record Image(
            String href,
            String alt,
            String caption,
            String credit,
            String creator,
            String licence,
            boolean lead,
            String ownCaption) {

        public Image(
                String href, String alt, String caption, String credit, String creator, String licence, boolean lead) {
            this(href, alt, caption, credit, creator, licence, lead, "");
        }
    }

    /**
     * Where it was before.
     *
     * @param url the address of the original; empty if there is none
     * @param oldAddresses addresses on this site that it had under other software: absolute, or paths with a leading slash
     * @param digest of the version of an article of a site like this one that it is; empty if it does not say
     */
    public record Origin(String url, List<String> oldAddresses, String digest) {

        public static final Origin NONE = new Origin("", List.of());

        public Origin {
            oldAddresses = List.copyOf(oldAddresses);
        }

        public Origin(String url, List<String> oldAddresses) {
            this(url, oldAddresses, "");
        }
    }
}
