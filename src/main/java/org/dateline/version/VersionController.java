package org.dateline.version;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Copy;
import org.dateline.article.Cursor;
import org.dateline.article.PublicVersions;
import org.dateline.article.VersionLine;
import org.dateline.article.VersionText;
import org.dateline.article.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The list of a story's versions, one of them, and any two compared. */
@Controller
@RequestMapping("/news/{id:\\d{1,18}}/{slug}/history")
class VersionController {

    private static final int PAGE = 50;

    private final Reception reception;
    private final PublicVersions versions;
    private final Memento memento;
    private final Lasting lasting;

    VersionController(Reception reception, PublicVersions versions, Memento memento, Lasting lasting) {
        this.reception = reception;
        this.versions = versions;
        this.memento = memento;
        this.lasting = lasting;
    }

    @GetMapping(params = "!v")
    ModelAndView index(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Whereabouts where = reception.find(id);
        ModelAndView elsewhere = reception.lead(where, slug, "/history", request.getQueryString());
        if (elsewhere != null) {
            return elsewhere;
        }
        Cursor cursor = found(Cursor.of(before, after));
        ModelAndView page = where.gone() != null
                ? new ModelAndView("version/gone", where.gone().status()).addObject("gone", where.gone())
                : new ModelAndView("version/index").addObject("where", where);
        return page.addObject("page", versions.page(where, cursor, PAGE));
    }

    @GetMapping(params = "v")
    @Nullable
    ModelAndView show(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestParam String v,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Whereabouts where = reception.find(id);
        ModelAndView elsewhere = reception.instead(where, slug, "/history", request.getQueryString());
        if (elsewhere != null) {
            return elsewhere;
        }
        answer.setHeader("X-Robots-Tag", "noindex");
        Asked asked = Asked.of(v);
        ServletWebRequest exchange = new ServletWebRequest(request, answer);
        return asked.isComparison() ? compare(where, asked, exchange) : show(where, asked.number(), exchange);
    }

    private @Nullable ModelAndView show(Whereabouts where, int number, ServletWebRequest exchange) {
        int last = where.story().showing().version();
        List<VersionLine> around = versions.lines(where, Memento.around(number, last));
        VersionLine line = line(around, number);
        if (line.isHidden()) {
            return hidden(where, line);
        }
        HttpServletResponse answer = Objects.requireNonNull(exchange.getResponse());
        answer.setHeader("Memento-Datetime", Memento.date(line.shownFrom()));
        memento.links(where, around, number).forEach(link -> answer.addHeader(HttpHeaders.LINK, link));
        answer.addHeader(
                HttpHeaders.LINK,
                "<%s>; rel=\"alternate\"; type=\"text/plain\"".formatted(memento.plain(where, number)));
        lasting.markPage(answer, where, line);
        VersionText text = line.isCurrent() ? versions.text(where, number) : null;
        if (exchange.checkNotModified(text == null ? line.digest() : current(text))) {
            return null;
        }
        VersionText shown = found(text != null ? text : versions.text(where, number));
        return new ModelAndView("version/show")
                .addObject("where", where)
                .addObject("line", line)
                .addObject("story", shown.story())
                .addObject("whole", shown.whole())
                .addObject("corrections", shown.corrections())
                .addObject("now", line.shownFrom())
                .addObject("address", memento.address(where, number))
                .addObject("plain", memento.plain(where, number));
    }

    /** Until it is replaced, its page says that readers see it now, and its date of publication may still move. */
    private static String current(VersionText text) {
        return text.line().digest() + "-now-" + text.story().updatedAt().toEpochMilli();
    }

    private @Nullable ModelAndView compare(Whereabouts where, Asked asked, ServletWebRequest exchange) {
        List<VersionLine> both = versions.lines(where, Set.of(asked.from(), asked.number()));
        VersionLine from = line(both, asked.from());
        VersionLine to = line(both, asked.number());
        if (from.isHidden() || to.isHidden()) {
            return hidden(where, from.isHidden() ? from : to);
        }
        lasting.mark(Objects.requireNonNull(exchange.getResponse()), where);
        if (exchange.checkNotModified(
                from.digest().substring(0, 32) + to.digest().substring(0, 32))) {
            return null;
        }
        Copy before = found(versions.copy(where, asked.from()));
        Copy after = found(versions.copy(where, asked.number()));
        return new ModelAndView("version/compare")
                .addObject("where", where)
                .addObject("from", from)
                .addObject("to", to)
                .addObject("difference", Difference.of(before, after));
    }

    private static ModelAndView hidden(Whereabouts where, VersionLine line) {
        return new ModelAndView("version/hidden", HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS)
                .addObject("where", where)
                .addObject("line", line);
    }

    private static VersionLine line(List<VersionLine> lines, int number) {
        return found(lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElse(null));
    }
}
