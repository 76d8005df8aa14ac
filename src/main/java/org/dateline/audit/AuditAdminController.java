package org.dateline.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The log for chiefs: to read, to narrow, to take along. */
@Controller
@RequestMapping("/admin")
class AuditAdminController {

    private static final int SIZE = 50;
    private static final int PIECE = 500;

    private final Entries entries;
    private final StoredLog stored;
    private final HeadCopying copying;
    private final ApplicationEventPublisher events;
    private final SiteProperties site;
    private final Clock clock;

    AuditAdminController(
            Entries entries,
            StoredLog stored,
            HeadCopying copying,
            ApplicationEventPublisher events,
            SiteProperties site,
            Clock clock) {
        this.entries = entries;
        this.stored = stored;
        this.copying = copying;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    record Exported(Filter filter, String by) implements Audited {

        @Override
        public Deed deed() {
            return new Deed("audit.export", "audit", by, "", filter.facts());
        }
    }

    @ModelAttribute("filter")
    Filter filter(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return Filter.of(by, act, object, from, to);
    }

    @GetMapping("/audit")
    String index(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("head", stored.head());
        model.addAttribute("copying", copying.standing());
        model.addAttribute("wrong", filter.wrongDay());
        if (filter.wrongDay() == null) {
            show(filter, Place.of(before), Place.of(after), model);
        } else {
            model.addAttribute("lines", List.of());
        }
        return "audit/admin/index";
    }

    private void show(Filter filter, @Nullable Place before, @Nullable Place after, Model model) {
        boolean back = before == null && after != null;
        List<Entry> found = back ? entries.newer(filter, after, SIZE + 1) : entries.older(filter, before, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Entry> shown = new ArrayList<>(more ? found.subList(0, SIZE) : found);
        if (back) {
            Collections.reverse(shown);
        }
        boolean newer = !shown.isEmpty() && (back ? more : before != null);
        boolean older = !shown.isEmpty() && (back || more);
        model.addAttribute("lines", shown.stream().map(Line::of).toList());
        model.addAttribute("newer", newer ? Place.of(shown.get(0)).written() : null);
        model.addAttribute(
                "older", older ? Place.of(shown.get(shown.size() - 1)).written() : null);
    }

    /** Oldest first, up to the entry that says that this was asked for; as many as there are, a piece at a time. */
    @GetMapping("/audit.jsonl")
    void export(@ModelAttribute("filter") Filter filter, Principal chief, HttpServletResponse response)
            throws IOException {
        if (filter.wrongDay() != null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        events.publishEvent(new Exported(filter, chief.getName()));
        Head head = stored.head();
        long last = head == null ? 0 : head.number();
        response.setContentType("application/jsonl");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit-%s.jsonl\"".formatted(LocalDate.ofInstant(clock.instant(), site.zone())));
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        Place place = null;
        List<Entry> piece = entries.newer(filter, null, PIECE);
        while (!piece.isEmpty()) {
            for (Entry entry : piece) {
                if (entry.number() <= last) {
                    out.write(entry.json());
                    out.write('\n');
                }
                place = Place.of(entry);
            }
            piece = piece.size() < PIECE ? List.of() : entries.newer(filter, place, PIECE);
        }
        out.flush();
    }
}
