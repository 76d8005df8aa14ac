package org.dateline.version;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The time map of a story, which lists all its versions for machines, and its time gate, which finds one by date. */
@Controller
@RequestMapping("/news/{id:\\d{1,18}}/{slug}/history")
class MementoController {

    private static final int PAGE = 1_000;
    private static final MediaType LINK_FORMAT = MediaType.parseMediaType(Memento.LINK_FORMAT);

    private final Reception reception;
    private final PublicVersions versions;
    private final Memento memento;

    MementoController(Reception reception, PublicVersions versions, Memento memento) {
        this.reception = reception;
        this.versions = versions;
        this.memento = memento;
    }

    @GetMapping("/timemap")
    Object map(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") String after,
            HttpServletRequest request) {
        Whereabouts where = reception.find(id);
        ModelAndView elsewhere = reception.instead(where, slug, "/history/timemap", request.getQueryString());
        if (elsewhere != null) {
            return elsewhere;
        }
        int start = start(after);
        List<VersionLine> lines = versions.after(where, start, PAGE + 1);
        if (lines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] map =
                String.join(",\n", entries(where, start, lines)).concat("\n").getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(LINK_FORMAT).body(map);
    }

    private static int start(String after) {
        if (!after.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(after);
    }

    private List<String> entries(Whereabouts where, int start, List<VersionLine> found) {
        boolean more = found.size() > PAGE;
        List<VersionLine> lines = more ? found.subList(0, PAGE) : found;
        List<String> entries = new ArrayList<>();
        entries.add(memento.original(where));
        entries.add(memento.gate(where));
        entries.add("<%s>; rel=\"self\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(
                        page(where, start),
                        Memento.LINK_FORMAT,
                        Memento.date(lines.get(0).shownFrom()),
                        Memento.date(lines.get(lines.size() - 1).shownFrom())));
        if (start > 0) {
            entries.add(other(where, Math.max(0, start - PAGE), ""));
        }
        if (more) {
            String from = "; from=\"" + Memento.date(found.get(PAGE).shownFrom()) + "\"";
            entries.add(other(where, lines.get(PAGE - 1).number(), from));
        }
        int last = where.story().showing().version();
        lines.forEach(line -> entries.add(memento.link(where, line, relation(line.number(), last))));
        return entries;
    }

    private String page(Whereabouts where, int after) {
        return memento.map(where) + (after == 0 ? "" : "?after=" + after);
    }

    private String other(Whereabouts where, int after, String attributes) {
        return "<%s>; rel=\"timemap\"; type=\"%s\"%s".formatted(page(where, after), Memento.LINK_FORMAT, attributes);
    }

    private static String relation(int number, int last) {
        return (number == 1 ? "first " : "") + (number == last ? "last " : "") + "memento";
    }

    @GetMapping("/timegate")
    Object gate(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestHeader(name = "Accept-Datetime", required = false) @Nullable String wanted,
            HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.VARY, "accept-datetime");
        Whereabouts where = reception.find(id);
        ModelAndView elsewhere = reception.instead(where, slug, "/history/timegate", null);
        if (elsewhere != null) {
            return elsewhere;
        }
        Instant at = wanted == null ? Instant.MAX : Memento.moment(wanted.strip());
        if (at == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Integer number = found(wanted == null ? last(where) : versions.numberAt(where, at));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(memento.address(where, number)))
                .header(HttpHeaders.LINK, memento.original(where), memento.mapLink(where))
                .build();
    }

    private static @Nullable Integer last(Whereabouts where) {
        int version = where.story().showing().version();
        return version == 0 ? null : version;
    }
}
