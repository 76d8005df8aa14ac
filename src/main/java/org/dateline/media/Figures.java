package org.dateline.media;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.shared.Figure;
import org.dateline.shared.Kept;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pictures as pages show them, with the words that go with each: the credit, and that a machine made it. */
@Component
public class Figures {

    private static final int USUAL = 640;

    private final Pictures pictures;
    private final SiteProperties site;
    private final MessageSource messages;
    private final Kept kept;

    Figures(Pictures pictures, SiteProperties site, MessageSource messages, Kept kept) {
        this.pictures = pictures;
        this.site = site;
        this.messages = messages;
        this.kept = kept;
    }

    /** These pictures whole, by their numbers; those that are gone are missing. One query for all. */
    public Map<Long, Figure> whole(Collection<Long> ids) {
        return forReaders(ids, Rendition.Cut.WHOLE);
    }

    /** The same, cut for cards around their focal points. */
    public Map<Long, Figure> cards(Collection<Long> ids) {
        return forReaders(ids, Rendition.Cut.CARD);
    }

    /** For editors, who also see what is not published. */
    public Map<Long, Figure> forStaff(Collection<Long> ids) {
        return all(ids, Rendition.Cut.WHOLE, "/admin/media/");
    }

    /** For somebody who was let in to one draft: {@link LentPictures} hands them out under an address of that somebody's own. */
    public Map<Long, Figure> lent(Collection<Long> ids, String address) {
        return all(ids, Rendition.Cut.WHOLE, address);
    }

    public @Nullable Figure whole(long id) {
        return whole(List.of(id)).get(id);
    }

    /** The absolute addresses of these pictures whole, each as wide as there is one; those that are gone are missing. */
    public Map<Long, String> addresses(Collection<Long> ids) {
        Map<Long, String> addresses = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            for (Picture picture : pictures.findAllByIdIn(ids)) {
                List<Rendition> series =
                        Rendition.series(Rendition.Cut.WHOLE, picture.width(), picture.height(), picture.extension());
                addresses.put(picture.id(), site.absolute(picture.path(series.get(series.size() - 1))));
            }
        }
        return addresses;
    }

    /** As other sites show a link to a page with this picture: one JPEG at an absolute address. */
    public @Nullable Figure openGraph(long id) {
        return kept.get(
                        List.of("open graph", id),
                        () -> Optional.ofNullable(pictures.findById(id)).map(this::openGraph))
                .orElse(null);
    }

    private Figure openGraph(Picture picture) {
        Rendition rendition = Rendition.openGraph(picture.width(), picture.height());
        return figure(picture, rendition, site.absolute(picture.path(rendition)), "");
    }

    /** These pictures as machines are told of them, by their numbers; those that are gone are missing. One query for all. */
    public Map<Long, Described> described(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : kept.get(List.of("described", Set.copyOf(ids)), () -> describe(ids));
    }

    private Map<Long, Described> describe(Collection<Long> ids) {
        Map<Long, Described> all = new LinkedHashMap<>();
        pictures.findAllByIdIn(ids).forEach(picture -> all.put(picture.id(), described(picture)));
        return all;
    }

    private Described described(Picture picture) {
        List<Described.Cutting> cuts = picture.widest().stream()
                .map(cut -> new Described.Cutting(
                        site.absolute(picture.path(cut)), cut.width(), cut.height(), cut.mediaType()))
                .toList();
        PictureWords words = picture.words();
        return new Described(
                picture.id(),
                cuts,
                picture.alt(),
                words.caption(),
                words.creditLine(),
                words.creator(),
                words.licence());
    }

    private Map<Long, Figure> forReaders(Collection<Long> ids, Rendition.Cut cut) {
        return ids.isEmpty() ? Map.of() : kept.get(List.of("figures", cut, Set.copyOf(ids)), () -> all(ids, cut, ""));
    }

    private Map<Long, Figure> all(Collection<Long> ids, Rendition.Cut cut, String staff) {
        Map<Long, Figure> figures = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            pictures.findAllByIdIn(ids).forEach(picture -> figures.put(picture.id(), of(picture, cut, staff)));
        }
        return figures;
    }

    Figure of(Picture picture) {
        return of(picture, Rendition.Cut.WHOLE, "");
    }

    private Figure of(Picture picture, Rendition.Cut cut, String staff) {
        List<Rendition> series = Rendition.series(cut, picture.width(), picture.height(), picture.extension());
        Rendition usual = series.stream()
                .filter(rendition -> rendition.width() <= USUAL)
                .reduce((narrower, wider) -> wider)
                .orElse(series.get(0));
        String srcset = series.size() < 2
                ? ""
                : series.stream()
                        .map(rendition -> path(picture, rendition, staff) + " " + rendition.width() + "w")
                        .collect(Collectors.joining(", "));
        return figure(picture, usual, path(picture, usual, staff), srcset);
    }

    private static String path(Picture picture, Rendition rendition, String staff) {
        return staff.isEmpty() ? picture.path(rendition) : staff + picture.id() + "/" + rendition.width();
    }

    private Figure figure(Picture picture, Rendition rendition, String src, String srcset) {
        return new Figure(
                picture.id(),
                src,
                srcset,
                rendition.width(),
                rendition.height(),
                picture.alt(),
                picture.caption(),
                credit(picture));
    }

    /** The line that names who made the picture, in the site's language. */
    String credit(Picture picture) {
        DigitalSource.Kind kind = picture.kind();
        String name = picture.creditLine();
        String credit = name.isEmpty()
                ? ""
                : say(kind == DigitalSource.Kind.PHOTO ? "media.credit" : "media.credit.image", name);
        String label = switch (kind) {
            case GENERATED -> say("media.generated");
            case PARTLY_GENERATED -> say("media.generated.partly");
            case PHOTO, IMAGE -> "";
        };
        return String.join(" ", credit, label).strip();
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, site.inLanguage().locale());
    }
}
