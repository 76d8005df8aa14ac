package org.dateline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.media.PictureSheet;
import org.jspecify.annotations.Nullable;

/** A picture of a story as an associated item of ninjs. */
record NinjsPicture(PictureSheet picture, Identity identity) {

    private static final String DIGITAL_SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /**
     * @param relation where the story shows it: "lead" or "inline"
     * @param ownCaption what the story says of it; empty if it says nothing of its own
     */
    Map<String, Object> fields(String relation, String ownCaption) {
        return new Fields()
                .put("name", picture.name().isEmpty() ? "picture " + picture.picture() : picture.name())
                .put("rel", relation)
                .put("uri", identity.pictureTag(picture.picture(), picture.uploadedAt()))
                .put("type", "picture")
                .put("firstCreated", picture.uploadedAt())
                .put("copyrightNotice", picture.creditLine())
                .put("usageTerms", picture.licence())
                .put("profile", picture.reusable() ? "reusable" : "not-reusable")
                .put("by", picture.creator())
                .put("descriptions", descriptions(ownCaption))
                .put("renditions", renditions())
                .put("digitalSourceType", digitalSource())
                .map();
    }

    private List<Map<String, Object>> descriptions(String ownCaption) {
        List<Map<String, Object>> all = new ArrayList<>();
        describe(all, "alt", picture.alt());
        describe(all, "caption", picture.caption());
        describe(all, "story-caption", ownCaption);
        return all;
    }

    private static void describe(List<Map<String, Object>> all, String role, String words) {
        if (!words.isEmpty()) {
            all.add(new Fields().put("role", role).put("value", words).map());
        }
    }

    private List<Map<String, Object>> renditions() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PictureSheet.File file : picture.files()) {
            all.add(new Fields()
                    .put("name", file.equals(picture.widest()) ? "main" : String.valueOf(file.width()))
                    .put("href", file.href())
                    .put("contentType", file.mediaType())
                    .put("width", file.width())
                    .put("height", file.height())
                    .map());
        }
        return all;
    }

    private @Nullable Map<String, Object> digitalSource() {
        return picture.digitalSourceType().isEmpty()
                ? null
                : new Fields()
                        .put("uri", DIGITAL_SOURCES + picture.digitalSourceType())
                        .put("literal", picture.digitalSourceType())
                        .map();
    }
}
