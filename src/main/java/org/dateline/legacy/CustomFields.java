package org.dateline.legacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few custom fields of a WordPress item that are meant for readers; every other may be a note, and is never read. */
final class CustomFields {

    static final String THUMBNAIL = "_thumbnail_id";
    static final String ALT = "_wp_attachment_image_alt";
    static final String CANONICAL = "_yoast_wpseo_canonical";
    private static final List<String> PRIMARY = List.of("_yoast_wpseo_primary_category", "rank_math_primary_category");
    private static final String METADATA = "_wp_attachment_metadata";

    /** Where plugins keep whom a picture is to be credited to, the commonest first. */
    private static final List<String> CREDITS = List.of(
            "_media_credit",
            "media_credit",
            "_credit",
            "credit",
            "photo_credit",
            "_photo_credit",
            "image_credit",
            "_image_credit",
            "_wp_attachment_credit",
            "_navis_media_credit_org");

    /** What the camera or the agency wrote into the file, as PHP prints it. */
    private static final Pattern EMBEDDED_CREDIT = Pattern.compile("\"credit\";s:\\d{1,5}:\"([^\"]{1,300})\"");

    private CustomFields() {}

    static boolean isWanted(String key) {
        return key.equals(THUMBNAIL)
                || key.equals(ALT)
                || key.equals(METADATA)
                || key.equals(CANONICAL)
                || CREDITS.contains(key)
                || PRIMARY.contains(key);
    }

    /** The number of the category that counts before others; empty if none does. */
    static String primaryCategory(WxrItem item) {
        return PRIMARY.stream()
                .map(item::field)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Who is to be credited; empty if nobody is known. */
    static String credit(WxrItem item) {
        for (String key : CREDITS) {
            if (!item.field(key).isEmpty()) {
                return item.field(key);
            }
        }
        Matcher embedded = EMBEDDED_CREDIT.matcher(item.field(METADATA));
        return embedded.find() ? embedded.group(1).strip() : "";
    }
}
