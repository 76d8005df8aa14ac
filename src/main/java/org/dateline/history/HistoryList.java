package org.dateline.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.KeyPage;
import org.dateline.article.RevisionLine;
import org.dateline.article.Standing;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of a story page by page, newest first; never with what they say. */
@Component
@Transactional(readOnly = true)
class HistoryList {

    private static final int PAGE = 25;

    private final Desk desk;
    private final Milestones milestones;

    HistoryList(Desk desk, Milestones milestones) {
        this.desk = desk;
        this.milestones = milestones;
    }

    KeyPage<HistoryLine> page(long id, Standing standing, Cursor cursor) {
        KeyPage<RevisionLine> page = KeyPage.read(
                cursor, PAGE, (from, size) -> desk.revisions(id, from, size), line -> address(line.number()));
        List<Integer> numbers =
                page.entries().stream().map(RevisionLine::number).toList();
        return lines(page, milestones.findByArticleIdAndNumberIn(id, numbers), standing);
    }

    KeyPage<HistoryLine> milestones(long id, Standing standing, Cursor cursor) {
        KeyPage<Milestone> page = KeyPage.read(
                cursor, PAGE, (from, size) -> named(id, from, size), milestone -> address(milestone.number()));
        List<RevisionLine> lines = desk
                .revisions(id, page.entries().stream().map(Milestone::number).toList())
                .stream()
                .sorted(Comparator.comparing(RevisionLine::number).reversed())
                .toList();
        return lines(new KeyPage<>(lines, page.newer(), page.older()), page.entries(), standing);
    }

    private List<Milestone> named(long id, Cursor cursor, int size) {
        int number = (int) Math.min(cursor.id(), Integer.MAX_VALUE);
        Limit limit = Limit.of(size);
        return cursor.way() == Cursor.Way.OLDER
                ? milestones.findByArticleIdAndNumberLessThanOrderByNumberDesc(id, number, limit)
                : milestones.findByArticleIdAndNumberGreaterThanOrderByNumber(id, number, limit);
    }

    private static KeyPage<HistoryLine> lines(KeyPage<RevisionLine> page, List<Milestone> named, Standing standing) {
        Map<Integer, Milestone> byNumber =
                named.stream().collect(Collectors.toMap(Milestone::number, Function.identity()));
        List<HistoryLine> lines = page.entries().stream()
                .map(line -> {
                    Milestone milestone = byNumber.get(line.number());
                    boolean live = standing.published() != null && standing.published() == line.number();
                    return new HistoryLine(line, milestone == null ? null : milestone.name(), live);
                })
                .toList();
        return new KeyPage<>(lines, page.newer(), page.older());
    }

    private static String address(int number) {
        return Cursor.address(number);
    }
}
