package org.dateline.writing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what somebody pastes into copy, and says what became of it. */
@Controller
@RequestMapping("/admin/writing/clipboard")
class ClipboardController {

    static final int MAX_BYTES = 5 * 1024 * 1024;

    /**
     * @param html marked-up text from another program
     * @param text plain words
     * @param typed what stands in a text field: copy as {@link HtmlText#of} reads it
     */
    record Clipboard(
            @Nullable String html,
            @Nullable String text,
            @Nullable String typed) {}

    record Cleaned(String html, List<String> report, CleaningReport counts) {}

    private final JsonMapper json;
    private final ReportWords words;

    ClipboardController(JsonMapper json, ReportWords words) {
        this.json = json;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Cleaned clean(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(MAX_BYTES + 1);
        if (sent.length > MAX_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return clean(json.readValue(sent, Clipboard.class));
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", e);
        }
    }

    private Cleaned clean(Clipboard clipboard) {
        if (clipboard.html() != null && !clipboard.html().isBlank()) {
            Pasted pasted = Pasted.of(clipboard.html());
            return new Cleaned(pasted.text().toString(), words.about(pasted.report()), pasted.report());
        }
        HtmlText text = clipboard.typed() != null
                ? HtmlText.of(clipboard.typed())
                : HtmlText.ofPlain(clipboard.text() == null ? "" : clipboard.text());
        return new Cleaned(text.toString(), List.of(), CleaningReport.NOTHING);
    }
}
