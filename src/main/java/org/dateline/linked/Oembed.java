package org.dateline.linked;

import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What another site gets that asks how to show a story (oEmbed 1.0).
 *
 * @param says by the names of the specification, in their order; values are text and whole numbers
 */
record Oembed(Map<String, Object> says) {

    static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

    /** The two formats there are. */
    enum Format {
        JSON,
        XML
    }

    byte[] as(Format format) {
        return format == Format.XML
                ? OembedXml.write(says)
                : JsonMapper.shared().writeValueAsBytes(says);
    }

    static MediaType type(Format format) {
        return format == Format.XML ? XML : MediaType.APPLICATION_JSON;
    }
}
