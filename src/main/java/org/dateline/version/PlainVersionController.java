package org.dateline.version;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dateline.article.CanonicalText;
import org.dateline.article.PublicVersions;
import org.dateline.article.VersionLine;
import org.dateline.article.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A version as the plain text that its digest is of, byte for byte. */
@Controller
class PlainVersionController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Reception reception;
    private final PublicVersions versions;
    private final Memento memento;
    private final Lasting lasting;

    PlainVersionController(Reception reception, PublicVersions versions, Memento memento, Lasting lasting) {
        this.reception = reception;
        this.versions = versions;
        this.memento = memento;
        this.lasting = lasting;
    }

    @GetMapping("/news/{id:\\d{1,18}}/{slug}/history.txt")
    @Nullable
    Object show(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String v,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Whereabouts where = reception.find(id);
        ModelAndView elsewhere = reception.instead(where, slug, "/history.txt", request.getQueryString());
        if (elsewhere != null) {
            return elsewhere;
        }
        Asked asked = Asked.of(v);
        if (asked.isComparison()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<VersionLine> found = versions.lines(where, List.of(asked.number()));
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.get(0).isHidden() ? hidden(where, found.get(0)) : text(where, found.get(0), request, answer);
    }

    private static ModelAndView hidden(Whereabouts where, VersionLine line) {
        return new ModelAndView("version/hidden", HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS)
                .addObject("where", where)
                .addObject("line", line);
    }

    /** A strong tag keeps the server from compressing it: the digest is of these bytes as they travel. */
    private @Nullable Object text(
            Whereabouts where, VersionLine line, HttpServletRequest request, HttpServletResponse answer) {
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(line.digest()));
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setHeader("Repr-Digest", "sha-256=:" + digest + ":");
        answer.setHeader("Memento-Datetime", Memento.date(line.shownFrom()));
        answer.addHeader(HttpHeaders.LINK, memento.original(where));
        answer.addHeader(HttpHeaders.LINK, memento.gate(where));
        answer.addHeader(HttpHeaders.LINK, memento.mapLink(where));
        lasting.mark(answer, where);
        if (new ServletWebRequest(request, answer).checkNotModified(line.digest())) {
            return null;
        }
        CanonicalText text = found(versions.canonical(where, line.number()));
        return ResponseEntity.ok().contentType(PLAIN).body(text.bytes());
    }
}
