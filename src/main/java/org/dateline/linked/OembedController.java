package org.dateline.linked;

import java.nio.charset.StandardCharsets;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells other sites how to show a story of ours (oEmbed 1.0). */
@Controller
class OembedController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final OwnAddresses addresses;
    private final Oembeds oembeds;

    OembedController(OwnAddresses addresses, Oembeds oembeds) {
        this.addresses = addresses;
        this.oembeds = oembeds;
    }

    @GetMapping("/oembed")
    ResponseEntity<byte[]> show(
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String maxwidth,
            @RequestParam(required = false) @Nullable String maxheight) {
        Oembed.Format wanted = format(format);
        if (wanted == null) {
            return refused(HttpStatus.NOT_IMPLEMENTED, "The formats are json and xml.");
        }
        if (url == null || url.isBlank()) {
            return refused(HttpStatus.BAD_REQUEST, "Say which story: ?url= and its address on this site.");
        }
        Room room = Room.of(maxwidth, maxheight);
        if (room == null) {
            return refused(HttpStatus.BAD_REQUEST, "maxwidth and maxheight are whole numbers of pixels, 1 to 999999.");
        }
        Story story = addresses.story(url.strip());
        return story == null
                ? refused(HttpStatus.NOT_FOUND, "There is no story of ours at that address.")
                : ResponseEntity.ok()
                        .contentType(Oembed.type(wanted))
                        .header("Access-Control-Allow-Origin", "*")
                        .body(oembeds.of(story, room).as(wanted));
    }

    private static Oembed.@Nullable Format format(@Nullable String typed) {
        return typed == null || typed.isEmpty() || typed.equals("json")
                ? Oembed.Format.JSON
                : typed.equals("xml") ? Oembed.Format.XML : null;
    }

    private static ResponseEntity<byte[]> refused(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(PLAIN)
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
