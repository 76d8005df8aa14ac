package org.dateline.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.dateline.intake.ImportRuns.Run;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.Command;
import org.dateline.shared.Visible;
import org.dateline.storage.StorageRefusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** {@code import}: takes a file of articles in, and tells how it goes and what became of it. */
@Component
class ImportCommand implements Command {

    private final ObjectProvider<Intake> intake;
    private final List<IncomingReader> readers;

    ImportCommand(ObjectProvider<Intake> intake, List<IncomingReader> readers) {
        this.intake = intake;
        this.readers = readers;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE|- [--dry-run] [--resume] [--drafts] [--pictures DIR] [--fetch] [--section NAME] [--report FILE]"
                + "   takes articles in";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Wishes wishes;
        try {
            wishes = WishesReading.read(arguments);
        } catch (Unreadable e) {
            out.println(Visible.line(e.reason()));
            out.println("Usage: " + usage());
            return MISUSED;
        }
        try {
            return take(wishes, out);
        } catch (Unreadable e) {
            out.println(Visible.line(e.reason()));
        } catch (IOException e) {
            out.println("The file could not be read, or the report not be written: " + Visible.line(e.toString()));
        } catch (RuntimeException e) {
            out.println(sentence(e));
        }
        return BAD;
    }

    private int take(Wishes wishes, PrintStream out) throws IOException, Unreadable {
        boolean stream = wishes.name().equals(WishesReading.STREAM);
        IncomingFile file = stream ? IncomingFile.of(System.in) : IncomingFile.of(Path.of(wishes.name()));
        byte[] beginning = file.beginning();
        IncomingReader reader = readers.stream()
                .filter(one -> one.recognises(beginning))
                .findFirst()
                .orElseThrow(() -> new Unreadable("No reader knows what this file is."));
        Run unfinished =
                wishes.resume() && !wishes.dryRun() ? intake.getObject().unfinished(file) : null;
        out.println("Reading %s (%s).".formatted(Visible.line(wishes.name()), reader.format()));
        if (unfinished != null) {
            out.println("Going on behind line %,d.".formatted(unfinished.at().number()));
        }
        long from = unfinished == null ? 0 : unfinished.at().bytes();
        Progress progress = new Progress(out, file.length(), from, System.console() != null, System::nanoTime);
        try (Report report = unfinished == null
                ? Report.begin(wishes.report())
                : Report.resume(wishes.report(), unfinished.at().number())) {
            Totals totals = intake.getObject().take(file, reader, unfinished, wishes, report, progress);
            progress.end();
            tell(totals, report, wishes, progress, out);
            return totals.bad() > 0 ? BAD : FINE;
        }
    }

    private static void tell(Totals totals, Report report, Wishes wishes, Progress progress, PrintStream out) {
        report.shown().forEach(out::println);
        out.println("%s%,d taken, %,d changed, %,d unchanged, %,d skipped, %,d bad, in %s."
                .formatted(
                        wishes.dryRun() ? "Nothing was written. It would be: " : "",
                        totals.taken(),
                        totals.changed(),
                        totals.unchanged(),
                        totals.skipped(),
                        totals.bad(),
                        Progress.clock(progress.time().toSeconds())));
        out.println("What became of each that is not simply taken or unchanged is in "
                + Visible.line(wishes.report().toString()) + ".");
    }

    /** What is known of is said plainly; anything else with its name, for whoever is asked for help. */
    private static String sentence(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageRefusal refusal) {
                return refusal.getMessage() + "\n" + refusal.action();
            }
        }
        return "The run stopped: %s\nWhat was taken in stays; start it again with --resume."
                .formatted(Visible.line(
                        String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)
                                .getMessage()),
                        500));
    }
}
