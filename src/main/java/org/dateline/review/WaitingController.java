package org.dateline.review;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits for whoever is signed in. */
@Controller
@RequestMapping("/admin/waiting")
class WaitingController {

    private static final int FIRST = 20;
    private static final int PAGE = 50;

    private final WaitingLists lists;

    WaitingController(WaitingLists lists) {
        this.lists = lists;
    }

    @GetMapping
    String index(Principal reader, Model model) {
        Map<Waiting, KeyPage<WaitingRow>> pages = new LinkedHashMap<>();
        for (Waiting kind : Waiting.values()) {
            pages.put(kind, lists.page(kind, reader.getName(), Cursor.START, FIRST));
        }
        model.addAttribute("pages", pages);
        model.addAttribute("counts", lists.counts(reader.getName()));
        model.addAttribute("most", WaitingLists.MOST);
        model.addAttribute("nothing", pages.values().stream().allMatch(KeyPage::isEmpty));
        return "review/admin/waiting";
    }

    @GetMapping("/{word:[a-z]{1,20}}")
    String all(
            @PathVariable String word,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Principal reader,
            Model model) {
        Waiting kind = Stream.of(Waiting.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Cursor cursor = Cursor.of(before, after);
        model.addAttribute("kind", kind);
        model.addAttribute("page", lists.page(kind, reader.getName(), cursor == null ? Cursor.START : cursor, PAGE));
        return "review/admin/waiting-all";
    }
}
