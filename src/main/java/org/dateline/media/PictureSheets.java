package org.dateline.media;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.site.SiteProperties;
import org.springframework.stereotype.Component;

/** Pictures as they leave the house, with their words and their rights. */
@Component
public class PictureSheets {

    private final Pictures pictures;
    private final Figures figures;
    private final SiteProperties site;

    PictureSheets(Pictures pictures, Figures figures, SiteProperties site) {
        this.pictures = pictures;
        this.figures = figures;
        this.site = site;
    }

    /** These pictures, by their numbers; those that are gone are missing. One query for all. */
    public Map<Long, PictureSheet> of(Collection<Long> ids) {
        Map<Long, PictureSheet> sheets = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            pictures.findAllByIdIn(ids).forEach(picture -> sheets.put(picture.id(), sheet(picture)));
        }
        return sheets;
    }

    private PictureSheet sheet(Picture picture) {
        PictureWords words = picture.words();
        return new PictureSheet(
                picture.id(),
                picture.alt(),
                words.caption(),
                figures.credit(picture),
                words.creditLine(),
                words.creator(),
                words.licence(),
                words.digitalSourceType(),
                picture.lending().allows(words.licence()),
                picture.uploadedAt(),
                files(picture));
    }

    private List<PictureSheet.File> files(Picture picture) {
        return Rendition.series(Rendition.Cut.WHOLE, picture.width(), picture.height(), picture.extension()).stream()
                .map(rendition -> new PictureSheet.File(
                        site.absolute(picture.path(rendition)),
                        rendition.mediaType(),
                        rendition.width(),
                        rendition.height()))
                .toList();
    }
}
