package org.dateline.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.article.ChangeKind;
import org.dateline.article.Copy;
import org.dateline.article.Delivery;
import org.dateline.article.IntakeDesk;
import org.dateline.intake.Alongside.Arrived;
import org.dateline.intake.Incoming.Standing;
import org.dateline.intake.Incoming.Times;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.intake.KnownUris.Arrival;
import org.dateline.intake.Outcome.Kind;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what is planned for a batch, in the caller's transaction, and says what became of each piece. */
@Component
class BatchTaking {

    /** @param made the new articles that were written together, of whose acts there is a row and no announcement */
    record Taken(List<Outcome> outcomes, List<Arrived> arrived, List<Long> made, List<String> digests) {}

    private final KnownUris uris;
    private final IntakeDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    BatchTaking(KnownUris uris, IntakeDesk desk, MessageSource messages, Clock clock) {
        this.uris = uris;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** What becomes of a piece that nothing is written for; null if something is. */
    static @Nullable Outcome unwritten(Planned planned) {
        Unreadable failure = planned.piece().failure();
        if (failure != null) {
            return planned.became(failure.isWrong() ? Kind.BAD : Kind.SKIPPED, failure.reason(), null);
        }
        Decision decision = Objects.requireNonNull(planned.decision(), "an item is decided on");
        Known known = planned.known();
        Long article = known == null ? null : known.article();
        if (decision.isRefusal()) {
            return planned.became(Kind.SKIPPED, decision.why(), article);
        }
        return decision == Decision.LEAVE ? planned.became(Kind.UNCHANGED, "", article) : null;
    }

    /** What would become of a piece. */
    static Outcome supposed(Planned planned) {
        Outcome unwritten = unwritten(planned);
        if (unwritten != null) {
            return unwritten;
        }
        Known known = planned.known();
        return known == null ? planned.became(Kind.TAKEN, "", null) : planned.became(Kind.CHANGED, "", known.article());
    }

    Taken take(List<Planned> plan, Wishes wishes, String by) {
        Instant now = clock.instant();
        @Nullable Outcome[] outcomes = new Outcome[plan.size()];
        List<Integer> together = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Planned planned = plan.get(i);
            outcomes[i] = unwritten(planned);
            if (planned.decision() == Decision.TAKE && !isAlone(planned, wishes, now)) {
                together.add(i);
                deliveries.add(delivery(planned, wishes, now));
            } else if (outcomes[i] == null) {
                outcomes[i] = writeAlone(planned, wishes, now, by);
            }
        }
        IntakeDesk.Taken taken =
                deliveries.isEmpty() ? new IntakeDesk.Taken(List.of(), List.of()) : desk.take(deliveries, by);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            Planned planned = plan.get(together.get(i));
            long article = taken.articles().get(i);
            arrivals.add(new Arrival(planned.sheet(), article, 1));
            outcomes[together.get(i)] = planned.became(Kind.TAKEN, "", article);
        }
        uris.add(arrivals);
        return new Taken(
                Arrays.stream(outcomes).map(Objects::requireNonNull).toList(),
                arrived(plan, outcomes),
                taken.articles(),
                taken.digests());
    }

    private static List<Arrived> arrived(List<Planned> plan, @Nullable Outcome[] outcomes) {
        List<Arrived> arrived = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Outcome outcome = Objects.requireNonNull(outcomes[i]);
            Long article = outcome.article();
            if (article != null && (outcome.kind() == Kind.TAKEN || outcome.kind() == Kind.CHANGED)) {
                arrived.add(new Arrived(article, plan.get(i).sheet().item()));
            }
        }
        return arrived;
    }

    /** What has a time to wait for, or whose time ends, has rows that others lack. */
    private static boolean isAlone(Planned planned, Wishes wishes, Instant now) {
        if (!isShown(planned, wishes, now)) {
            return false;
        }
        Times times = planned.sheet().item().times();
        Source source = planned.copyToFile().source();
        return due(times, now) != null || times.expires() != null || source != null && source.retentionDays() != null;
    }

    private static boolean isShown(Planned planned, Wishes wishes, Instant now) {
        Times times = planned.sheet().item().times();
        boolean over = times.expires() != null && !times.expires().isAfter(now);
        return planned.sheet().item().standing() == Standing.PUBLISHED && !wishes.drafts() && !over;
    }

    /** When it goes out, if that is to come. */
    private static @Nullable Instant due(Times times, Instant now) {
        Instant embargo = times.embargoUntil();
        Instant first = times.published();
        Instant due = embargo != null && (first == null || embargo.isAfter(first)) ? embargo : first;
        return due != null && due.isAfter(now) ? due : null;
    }

    private static Delivery delivery(Planned planned, Wishes wishes, Instant now) {
        Times times = planned.sheet().item().times();
        String token = planned.sheet().token();
        if (!isShown(planned, wishes, now)) {
            return new Delivery(token, planned.copyToFile(), null, null);
        }
        Instant first = times.published() == null ? now : times.published();
        Instant updated = times.updated();
        boolean moved = updated != null && updated.isAfter(first) && !updated.isAfter(now);
        return new Delivery(token, planned.copyToFile(), first, moved ? updated : null);
    }

    private Outcome writeAlone(Planned planned, Wishes wishes, Instant now, String by) {
        return switch (Objects.requireNonNull(planned.decision())) {
            case TAKE -> await(planned, wishes, now, by);
            case WITHDRAW -> withdraw(planned, by);
            default -> change(planned, wishes, by);
        };
    }

    private Outcome await(Planned planned, Wishes wishes, Instant now, String by) {
        Times times = planned.sheet().item().times();
        Instant due = due(times, now);
        Instant embargo = times.embargoUntil();
        boolean embargoed = due != null && due.equals(embargo);
        Delivery delivery = due == null
                ? delivery(planned, wishes, now)
                : new Delivery(planned.sheet().token(), planned.copyToFile(), due, null);
        long article = desk.await(delivery, due, embargoed, times.expires(), by);
        uris.add(List.of(new Arrival(planned.sheet(), article, 1)));
        return planned.became(Kind.TAKEN, "", article);
    }

    private Outcome withdraw(Planned planned, String by) {
        Known known = planned.knownArticle();
        Locale language = planned.sheet().language().locale();
        boolean gone = desk.withdraw(known.article(), messages.getMessage("intake.canceled", null, language), by);
        uris.move(new Arrival(planned.sheet(), known.article(), known.revision()));
        return gone
                ? planned.became(Kind.CHANGED, "It was canceled by its publisher, and is withdrawn.", known.article())
                : planned.became(Kind.SKIPPED, "It was canceled, and readers never saw it.", known.article());
    }

    private Outcome change(Planned planned, Wishes wishes, String by) {
        Known known = planned.knownArticle();
        Sheet sheet = planned.sheet();
        Copy copy = planned.copyToFile();
        boolean show = sheet.item().standing() == Standing.PUBLISHED && !wishes.drafts();
        boolean material = Decision.isMaterial(
                desk.hasWords(known.article(), copy),
                known.version(),
                sheet.item().times().version());
        int revision = desk.change(
                known.article(), known.newest(), copy, material ? ChangeKind.UPDATE : ChangeKind.MINOR, show, by);
        if (revision == 0) {
            return planned.became(Kind.SKIPPED, Decision.REFUSE_EDITED.why(), known.article());
        }
        boolean released = Decision.isReleased(sheet, known, wishes);
        if (released) {
            Times times = sheet.item().times();
            Instant due = due(times, clock.instant());
            desk.show(known.article(), due != null ? due : times.published(), by);
        }
        uris.move(new Arrival(sheet, known.article(), revision));
        return revision == known.revision() && !released
                ? planned.became(Kind.UNCHANGED, "", known.article())
                : planned.became(Kind.CHANGED, material ? "It was updated." : "It was mended.", known.article());
    }
}
