package org.dateline.review;

import java.time.Clock;
import java.util.Set;
import org.dateline.account.Colleagues;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments on stories: written, answered, settled, taken back. A form sent twice writes once, and asking twice for what
 * is so already changes nothing.
 */
@Service
@InTurn
class Discussion {

    /** So many answers, so that a thread stays something that is read to its end. */
    static final int MOST_ANSWERS = 200;

    /** So many colleagues are called by one comment; who calls more calls nobody. */
    static final int MOST_CALLS = 20;

    private final Comments comments;
    private final Mentions mentions;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discussion(
            Comments comments,
            Mentions mentions,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.mentions = mentions;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a thread about a passage, or about the whole story. */
    void write(Subject about, @Nullable Passage passage, String token, String text, String by) {
        if (!comments.existsByFormToken(token)) {
            keep(new Comment(about, passage, token, text, clock.instant(), by), by);
        }
    }

    /** Answers in a thread; one that was settled is open again. */
    void answer(long article, long thread, int revision, String token, String text, String by) {
        Comment first = comments.findByIdAndArticleId(thread, article);
        if (first == null || !first.isFirst() || isFull(first) || comments.existsByFormToken(token)) {
            return;
        }
        keep(first.answered(revision, token, text, clock.instant(), by), by);
        reopen(first, by);
    }

    private void keep(Comment comment, String by) {
        Comment kept = comments.save(comment);
        if (kept.text().indexOf('@') >= 0) {
            Set<String> called = Calls.of(kept.text(), colleagues.all(), MOST_CALLS);
            called.forEach(name -> mentions.save(new Mention(kept, name, !name.equals(by))));
        }
        events.publishEvent(CommentActed.of("write", kept, by));
    }

    void resolve(long article, long thread, String by) {
        Comment first = comments.findByIdAndArticleId(thread, article);
        if (first != null && first.isFirst() && !first.isResolved()) {
            first.resolve(clock.instant(), by);
            comments.save(first);
            mentions.settle(thread);
            events.publishEvent(CommentActed.of("resolve", first, by));
        }
    }

    void reopen(long article, long thread, String by) {
        Comment first = comments.findByIdAndArticleId(thread, article);
        if (first != null && first.isFirst()) {
            reopen(first, by);
        }
    }

    private void reopen(Comment first, String by) {
        if (first.isResolved()) {
            first.reopen();
            comments.save(first);
            mentions.wake(first.id());
            events.publishEvent(CommentActed.of("reopen", first, by));
        }
    }

    /** Takes back what one wrote oneself; false if it is somebody else's. A thread in which nothing stands is settled. */
    boolean withdraw(long article, long id, String by) {
        Comment comment = comments.findByIdAndArticleId(id, article);
        if (comment == null || !comment.writtenBy().equals(by)) {
            return false;
        }
        if (!comment.isWithdrawn()) {
            comment.withdraw(clock.instant());
            comments.save(comment);
            mentions.forget(id);
            events.publishEvent(CommentActed.of("withdraw", comment, by));
            if (comments.standingIn(comment.thread()) == 0) {
                resolve(article, comment.thread(), by);
            }
        }
        return true;
    }

    @Transactional(readOnly = true)
    @Nullable
    Comment find(long article, long id) {
        return comments.findByIdAndArticleId(id, article);
    }

    @Transactional(readOnly = true)
    boolean isFull(Comment first) {
        return comments.answersIn(first.id()) >= MOST_ANSWERS;
    }

    /** What a comment on a story is about today; null if there is no such story. */
    @Transactional(readOnly = true)
    @Nullable
    Subject subject(long article) {
        return comments.subject(article);
    }
}
