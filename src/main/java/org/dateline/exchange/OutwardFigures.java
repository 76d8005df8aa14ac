package org.dateline.exchange;

import org.dateline.media.PictureSheet;
import org.dateline.site.SiteProperties;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures in the text of an item: each with the caption that the text gives it, and no other; the rest is beside the text. */
record OutwardFigures(Carried carried) {

    Element body(SiteProperties site) {
        return OutwardBody.of(carried.story().copy(), site, this::figure);
    }

    private @Nullable Element figure(long number, @Nullable Element ownWords) {
        PictureSheet picture = carried.pictures().get(number);
        if (picture == null) {
            return null;
        }
        PictureSheet.File file = picture.widest();
        Element figure = new Element("figure")
                .appendChild(OutwardBody.image(file.href(), file.width(), file.height(), picture.alt()));
        return ownWords == null ? figure : figure.appendChild(ownWords);
    }
}
