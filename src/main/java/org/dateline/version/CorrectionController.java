package org.dateline.version;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.article.CorrectionLine;
import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.dateline.article.ToldActs;
import org.dateline.stamp.Stamps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** All corrections, clarifications, withdrawals and reinstatements: as a page and as a feed. */
@Controller
class CorrectionController {

    private static final int PAGE = 20;
    private static final int FEED = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final ToldActs told;
    private final CorrectionFeed feed;
    private final Stamps stamps;

    CorrectionController(ToldActs told, CorrectionFeed feed, Stamps stamps) {
        this.told = told;
        this.feed = feed;
        this.stamps = stamps;
    }

    @GetMapping("/corrections")
    String index(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            ZoneId zone,
            Model model) {
        Cursor cursor = found(Cursor.of(before, after));
        KeyPage<CorrectionLine> page = told.page(cursor, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("place", cursor.query());
        model.addAttribute("days", byDay(page.entries(), zone));
        return "version/corrections";
    }

    private static Map<LocalDate, List<CorrectionLine>> byDay(List<CorrectionLine> lines, ZoneId zone) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.correction().at().atZone(zone).toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    @GetMapping("/corrections.atom")
    @Nullable
    ResponseEntity<byte[]> feed(HttpServletRequest request, HttpServletResponse answer) {
        if (stamps.now().isHeldBy(new ServletWebRequest(request, answer), "corrections.atom")) {
            return null;
        }
        return ResponseEntity.ok().contentType(ATOM).body(feed.write(told.newest(FEED)));
    }
}
