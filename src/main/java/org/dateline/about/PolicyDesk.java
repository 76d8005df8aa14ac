package org.dateline.about;

import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.HtmlText;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Writes the pages about the newsroom: each text is a new row, and none is written over one that its writer has not seen. */
@Service
@InTurn
public class PolicyDesk {

    /** So many texts of a kind a chief is shown at once. */
    static final int SHOWN = 50;

    private static final Pattern MAIL = Pattern.compile("href=\"mailto:([^\"?]{3,254})[\"?]", Pattern.CASE_INSENSITIVE);

    private final PolicyTexts texts;
    private final PolicyPages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyDesk(PolicyTexts texts, PolicyPages pages, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    /** What was written last of a kind, also if it took the page away; null if nothing ever was. */
    @Nullable
    PolicyText newest(PolicyKind kind) {
        return texts.findFirstByKindOrderByNumberDesc(kind);
    }

    @Nullable
    PolicyText text(PolicyKind kind, int number) {
        return texts.findByKindAndNumber(kind, number);
    }

    /** The texts of a kind before one, the newest first. */
    List<PolicyText> before(PolicyKind kind, int number) {
        return texts.findByKindAndNumberLessThanOrderByNumberDesc(kind, number, Limit.of(SHOWN));
    }

    /**
     * Puts a text before readers; an empty one takes the page away. The same form sent twice, and a text that says what
     * is there already, change nothing.
     *
     * @param seen the number of the text it was written over; 0 if there was none
     * @return false if somebody wrote another one meanwhile
     */
    public boolean write(PolicyKind kind, int seen, HtmlText body, String formToken, String by) {
        if (texts.existsByFormToken(formToken)) {
            return true;
        }
        PolicyText newest = newest(kind);
        int number = newest == null ? 0 : newest.number();
        if (number != seen) {
            return false;
        }
        if (newest == null ? body.isEmpty() : newest.body().equals(body)) {
            return true;
        }
        show(texts.save(new PolicyText(kind, number + 1, body, clock.instant(), by, formToken)));
        events.publishEvent(
                new PolicyWritten(kind, number + 1, body.toPlainText().length(), by));
        return true;
    }

    /** Writes a text where nobody ever wrote one. */
    public void writeFirst(PolicyKind kind, HtmlText body, String by) {
        if (newest(kind) == null) {
            write(kind, 0, body, "first-" + kind.slug(), by);
        }
    }

    private void show(PolicyText text) {
        if (text.isEmpty()) {
            pages.deleteById(text.kind());
            return;
        }
        Matcher mail = MAIL.matcher(text.body().toString());
        pages.save(new PolicyPage(text, mail.find() ? mail.group(1) : ""));
    }

    /** What became of each kind, in their order. */
    List<PolicyState> states() {
        List<PolicyPage> shown = pages.findAll();
        return List.of(PolicyKind.values()).stream()
                .map(kind -> new PolicyState(
                        kind,
                        shown.stream()
                                .filter(page -> page.kind() == kind)
                                .findFirst()
                                .map(PolicyPage::policy)
                                .orElse(null)))
                .toList();
    }
}
