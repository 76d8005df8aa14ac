package org.dateline.writing;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.site.SiteProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Hears that a window is still open, and says who else is there and what was filed meanwhile. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/presence")
class PresenceController {

    record Other(String who, boolean mine, String since, boolean idle, boolean unfiled) {

        /** The same person in a window that was opened later. */
        Other and(Other later) {
            return new Other(who, mine, since, idle && later.idle, unfiled || later.unfiled);
        }
    }

    /** The newest revision. */
    record Newest(int number, String by, boolean mine, String at) {}

    record Answer(List<Other> others, Newest newest) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Presences presences;
    private final ZoneId zone;

    PresenceController(Presences presences, SiteProperties site) {
        this.presences = presences;
        this.zone = site.zone();
    }

    @PostMapping
    @ResponseBody
    Answer beat(
            @PathVariable long id,
            @RequestParam String window,
            @RequestParam(defaultValue = "false") boolean idle,
            @RequestParam(defaultValue = "false") boolean unfiled,
            Principal editor) {
        if (!window.matches("[A-Za-z0-9-]{8,64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String me = editor.getName();
        presences.beat(id, window, me, idle, unfiled);
        Company company = presences.in(id);
        if (company == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, Other> others = new LinkedHashMap<>();
        company.present().stream()
                .filter(present -> !present.window().equals(window))
                .map(present -> other(present, me))
                .forEach(other -> others.merge(other.who(), other, Other::and));
        String by = company.filedBy();
        return new Answer(
                List.copyOf(others.values()),
                new Newest(company.revision(), by, by.equals(me), clock(company.filedAt())));
    }

    /** A window closes. */
    @PostMapping("/end")
    @ResponseBody
    String end(@PathVariable long id, @RequestParam String window, Principal editor) {
        presences.leave(id, window, editor.getName());
        return "";
    }

    private Other other(Present present, String me) {
        return new Other(
                present.username(),
                present.username().equals(me),
                clock(present.since()),
                present.idle(),
                present.unfiled());
    }

    private String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }
}
