package org.dateline.media;

import java.util.List;
import org.dateline.media.Embedded.Field;
import org.dateline.media.Embedded.Origin;

/** What is said of a picture. */
public record PictureWords(
        String alt,
        boolean decorative,
        String caption,
        String creditLine,
        String creator,
        String licence,
        String digitalSourceType) {

    /** What the file says, for an editor to go over; where its parts differ, XMP, which is the younger. */
    static PictureWords offeredBy(List<Embedded> embedded) {
        return new PictureWords(
                first(embedded, Field.ALT),
                false,
                first(embedded, Field.CAPTION),
                first(embedded, Field.CREDIT_LINE),
                first(embedded, Field.CREATOR),
                first(embedded, Field.LICENCE),
                first(embedded, Field.DIGITAL_SOURCE_TYPE));
    }

    private static String first(List<Embedded> embedded, Field field) {
        return said(embedded, field, Origin.XMP, said(embedded, field, Origin.IPTC, ""));
    }

    private static String said(List<Embedded> embedded, Field field, Origin origin, String otherwise) {
        return embedded.stream()
                .filter(words -> words.field() == field && words.origin() == origin)
                .map(Embedded::words)
                .findFirst()
                .orElse(otherwise);
    }

    /** What is said in one field. */
    String in(Field field) {
        return switch (field) {
            case ALT -> alt;
            case CAPTION -> caption;
            case CREDIT_LINE -> creditLine;
            case CREATOR -> creator;
            case LICENCE -> licence;
            case DIGITAL_SOURCE_TYPE -> digitalSourceType;
        };
    }
}
