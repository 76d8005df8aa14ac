package org.dateline.linked;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Story;
import org.dateline.media.Described;
import org.dateline.media.Figures;
import org.dateline.shared.Figure;
import org.springframework.stereotype.Component;

/** The pictures of a story in schema.org's words: each file that readers can have, with its credit and terms. */
@Component
class LinkedPictures {

    private final Figures figures;

    LinkedPictures(Figures figures) {
        this.figures = figures;
    }

    /** Those of a story, the first of them in each of its cuts; one query, none for a story without. */
    List<Thing> of(Story story) {
        Collection<Long> shown = story.copy().pictures().stream()
                .filter(story.figures()::containsKey)
                .toList();
        List<Described> pictures = List.copyOf(figures.described(shown).values());
        return shown.stream()
                .flatMap(number -> pictures.stream().filter(picture -> picture.picture() == number))
                .flatMap(picture -> things(picture, story))
                .toList();
    }

    private static Stream<Thing> things(Described picture, Story story) {
        Figure lead = story.lead();
        boolean first = story.card() != null && story.card().picture() == picture.picture();
        String caption = lead != null && lead.picture() == picture.picture() ? lead.caption() : picture.caption();
        return (first
                        ? picture.cuts().stream().distinct()
                        : picture.cuts().stream().skip(2))
                .map(cut -> thing(picture, cut, caption));
    }

    private static Thing thing(Described picture, Described.Cutting cut, String caption) {
        Licence licence = new Licence(picture.licence());
        String owner = picture.creator().isEmpty() ? picture.creditLine() : picture.creator();
        return Thing.of("ImageObject", cut.address())
                .with("contentUrl", cut.address())
                .with("encodingFormat", cut.mediaType())
                .with("width", cut.width() + " px")
                .with("height", cut.height() + " px")
                .with("caption", caption.isEmpty() ? picture.alt() : caption)
                .with("creditText", picture.creditLine())
                .with(
                        "creator",
                        picture.creator().isEmpty() ? null : Thing.of("Person").with("name", picture.creator()))
                .with("copyrightNotice", owner.isEmpty() || licence.isFree() ? "" : "© " + owner)
                .with("license", licence.described())
                .with("acquireLicensePage", licence.address());
    }
}
