package org.dateline.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.intake.BatchTaking.Taken;
import org.dateline.intake.ImportRuns.Run;
import org.dateline.intake.IncomingReader.Pieces;
import org.dateline.intake.IncomingReader.Position;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in, batch by batch: each is one transaction with the articles, what is known of their uris, how far the run has
 * come, and an entry in the audit log. Killed anywhere, the run goes on or begins again and ends the same.
 */
@Service("articleIntake")
class Intake {

    /** Who does it, in the acts and in the audit log. */
    static final String BY = "import";

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private static final int TOGETHER = 1_000;
    private static final int TOGETHER_BYTES = 8 << 20;
    private static final int TRIES = 3;

    private final Preparing preparing;
    private final Planning planning;
    private final BatchTaking taking;
    private final ImportRuns runs;
    private final List<Alongside> alongside;
    private final NounDesk nouns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Intake(
            Preparing preparing,
            Planning planning,
            BatchTaking taking,
            ImportRuns runs,
            List<Alongside> alongside,
            NounDesk nouns,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.preparing = preparing;
        this.planning = planning;
        this.taking = taking;
        this.runs = runs;
        this.alongside = alongside;
        this.nouns = nouns;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The last run of just this file, if it stopped before its end; null if there is nothing to go on with. */
    @Nullable
    Run unfinished(IncomingFile file) throws IOException {
        return runs.unfinished(ImportRuns.print(file));
    }

    /**
     * Reads to the end, whatever stands between.
     *
     * @param unfinished the run to go on with; null begins one
     * @throws Unreadable if the file as a whole cannot be read
     */
    Totals take(
            IncomingFile file,
            IncomingReader reader,
            @Nullable Run unfinished,
            Wishes wishes,
            Report report,
            Progress progress)
            throws IOException, Unreadable {
        Session session = new Session(wishes, report, begun(file, unfinished, wishes));
        try (Pieces pieces = reader.open(file, session.run.at());
                Preparations ready = new Preparations(pieces, piece -> preparing.prepare(piece, wishes.mode()))) {
            List<Prepared> batch = ready.next(TOGETHER, TOGETHER_BYTES);
            while (!batch.isEmpty()) {
                session.write(batch);
                progress.at(session.run.at().bytes(), session.read);
                batch = ready.next(TOGETHER, TOGETHER_BYTES);
            }
        }
        session.end();
        return session.run.totals();
    }

    private Run begun(IncomingFile file, @Nullable Run unfinished, Wishes wishes) throws IOException {
        if (wishes.dryRun()) {
            return new Run(0, Position.START, Totals.NONE);
        }
        if (unfinished != null) {
            return unfinished;
        }
        String print = ImportRuns.print(file);
        return Objects.requireNonNull(transaction.execute(status -> {
            Run run = runs.begin(wishes.name(), print, BY);
            events.publishEvent(new ImportActed("begin", run.id(), wishes.name(), BY, Map.of()));
            return run;
        }));
    }

    /** A run on its way. */
    private final class Session {

        private final Wishes wishes;
        private final Report report;
        private final Nouns known = nouns.begin(BY);
        private Run run;
        private long read;

        Session(Wishes wishes, Report report, Run run) {
            this.wishes = wishes;
            this.report = report;
            this.run = run;
        }

        /** Of two that race the later is tried again; what cannot be written at all costs nobody else their place. */
        void write(List<Prepared> batch) {
            for (int tries = 1; ; tries++) {
                try {
                    attempt(batch);
                    return;
                } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                    if (tries == TRIES) {
                        writeOneByOne(batch, e);
                        return;
                    }
                } catch (InvalidDataAccessResourceUsageException | IllegalArgumentException e) {
                    writeOneByOne(batch, e);
                    return;
                }
            }
        }

        private void writeOneByOne(List<Prepared> batch, RuntimeException why) {
            if (batch.size() > 1) {
                batch.forEach(piece -> write(List.of(piece)));
                return;
            }
            Prepared piece = batch.get(0);
            log.error("Line {} of {} could not be written", piece.line(), wishes.name(), why);
            Unreadable failure = new Unreadable("It could not be written.");
            attempt(List.of(new Prepared(piece.end(), piece.weight(), piece.uri(), null, failure)));
        }

        private void attempt(List<Prepared> batch) {
            List<Planned> plan = planning.plan(batch, wishes, wishes.dryRun() ? null : known, BY);
            if (wishes.dryRun()) {
                told(plan.stream().map(BatchTaking::supposed).toList(), batch);
                return;
            }
            List<Nouns.Made> made = known.made();
            try {
                Run next = Objects.requireNonNull(transaction.execute(status -> written(plan, made, batch)));
                report.keep();
                read += batch.size();
                run = next;
            } catch (RuntimeException e) {
                report.undo();
                known.tellAgain(made);
                throw e;
            }
        }

        private Run written(List<Planned> plan, List<Nouns.Made> made, List<Prepared> batch) {
            Taken taken = taking.take(plan, wishes, BY);
            Run next = moved(taken.outcomes(), batch);
            alongside.forEach(room -> room.keep(taken.arrived()));
            announce(taken, batch);
            runs.move(next);
            report.tell(taken.outcomes(), made, last(batch).number());
            return next;
        }

        private Run moved(List<Outcome> outcomes, List<Prepared> batch) {
            return new Run(run.id(), last(batch), run.totals().and(outcomes));
        }

        private Position last(List<Prepared> batch) {
            return batch.get(batch.size() - 1).end();
        }

        private void announce(Taken taken, List<Prepared> batch) {
            if (!taken.made().isEmpty()) {
                List<Long> made = taken.made();
                events.publishEvent(new ArticlesArrived(made.get(0), made.get(made.size() - 1), made.size()));
            }
            if (!taken.arrived().isEmpty()) {
                Map<String, String> facts = Totals.NONE.and(taken.outcomes()).facts();
                facts.put("lines", batch.get(0).line() + "-" + last(batch).number());
                if (!taken.made().isEmpty()) {
                    facts.put(
                            "articles",
                            taken.made().get(0) + "-"
                                    + taken.made().get(taken.made().size() - 1));
                    facts.put("digests", Sha256.hex(String.join("\n", taken.digests())));
                }
                events.publishEvent(new ImportActed("batch", run.id(), wishes.name(), BY, facts));
            }
        }

        private void told(List<Outcome> outcomes, List<Prepared> batch) {
            run = moved(outcomes, batch);
            read += batch.size();
            report.tell(outcomes, List.of(), run.at().number());
            report.keep();
        }

        void end() {
            if (!wishes.dryRun()) {
                transaction.executeWithoutResult(status -> {
                    runs.end(run);
                    events.publishEvent(new ImportActed(
                            "end", run.id(), wishes.name(), BY, run.totals().facts()));
                });
            }
            report.end(run.totals());
        }
    }
}
