package org.dateline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The threads of a story page by page, newest first, each with all its answers. Four statements, however many there are. */
@Component
@Transactional(readOnly = true)
class Exchanges {

    static final int SIZE = 25;

    private final Comments comments;
    private final Mentions mentions;

    Exchanges(Comments comments, Mentions mentions) {
        this.comments = comments;
        this.mentions = mentions;
    }

    long open(long article) {
        return comments.openOn(article);
    }

    KeyPage<Exchange> page(long article, boolean all, Cursor cursor, Paragraphs text) {
        KeyPage<Comment> page = KeyPage.read(
                cursor,
                SIZE,
                (from, count) -> firsts(article, all, from, Limit.of(count)),
                comment -> Cursor.address(comment.id()));
        return new KeyPage<>(exchanges(page.entries(), text), page.newer(), page.older());
    }

    private List<Comment> firsts(long article, boolean all, Cursor from, Limit limit) {
        if (from.way() == Cursor.Way.OLDER) {
            return all
                    ? comments.threadsBefore(article, from.id(), limit)
                    : comments.openBefore(article, from.id(), limit);
        }
        return all ? comments.threadsAfter(article, from.id(), limit) : comments.openAfter(article, from.id(), limit);
    }

    private List<Exchange> exchanges(List<Comment> firsts, Paragraphs text) {
        if (firsts.isEmpty()) {
            return List.of();
        }
        List<Long> threads = firsts.stream().map(Comment::id).toList();
        List<Comment> all = new ArrayList<>(firsts);
        List<Comment> answers = comments.answers(threads);
        all.addAll(answers);
        Map<Long, Set<String>> called = mentions
                .findByCommentIdIn(all.stream().map(Comment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Mention::commentId, Collectors.mapping(Mention::username, Collectors.toSet())));
        Map<Long, List<Exchange.Remark>> byThread = answers.stream()
                .collect(Collectors.groupingBy(
                        Comment::thread, Collectors.mapping(answer -> remark(answer, called), Collectors.toList())));
        return firsts.stream()
                .map(first -> new Exchange(
                        first,
                        remark(first, called),
                        byThread.getOrDefault(first.id(), List.of()),
                        first.passage() == null ? null : text.find(first.passage())))
                .toList();
    }

    private static Exchange.Remark remark(Comment comment, Map<Long, Set<String>> called) {
        return Exchange.Remark.of(comment, called.getOrDefault(comment.id(), Set.of()));
    }
}
