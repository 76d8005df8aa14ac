package org.dateline.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.dateline.site.ScriptNonce;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages on which a story is written what {@code writing/admin/surface.html} puts into their head. */
@ControllerAdvice
class WritingFrame {

    private final ImportMap modules;

    WritingFrame(ImportMap modules) {
        this.modules = modules;
    }

    /** Asked by the template: a page without the writing surface asks nothing, so its policy stays as strict. */
    record Surface(HttpServletRequest request, ImportMap modules) {

        public String nonce() {
            return ScriptNonce.of(request);
        }

        public Map<String, Map<String, String>> importMap() {
            return Map.of("imports", modules.imports());
        }
    }

    @ModelAttribute("surface")
    Surface surface(HttpServletRequest request) {
        return new Surface(request, modules);
    }
}
