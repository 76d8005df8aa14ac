package org.dateline.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.shared.Command;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code audit verify}: whether the log still says what was written into it, and if not, the first entry that does not. */
@Component
class AuditCommand implements Command {

    private static final String HEADS = "--heads";
    private static final long TOLD_EVERY = 100_000;

    private final ObjectProvider<StoredLog> log;
    private final HeadsFile ownHeads;

    /** The log is asked for when it is needed: without that, no database is opened. */
    AuditCommand(ObjectProvider<StoredLog> log, HeadsFile ownHeads) {
        this.log = log;
        this.ownHeads = ownHeads;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "audit verify [--heads FILE …]   looks whether the audit log is as it was written, and agrees with its copied heads";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<HeadsFile> heads = new ArrayList<>();
        if (arguments.isEmpty() || !arguments.get(0).equals("verify") || !read(arguments, heads)) {
            out.println("Usage: " + usage());
            return MISUSED;
        }
        for (HeadsFile file : heads) {
            if (!file.exists()) {
                out.println("There is no file " + Visible.line(file.path().toString()) + ".");
                return MISUSED;
            }
        }
        if (heads.isEmpty() && ownHeads.exists()) {
            heads.add(ownHeads);
        }
        return verify(log.getObject(), heads, out);
    }

    private static boolean read(List<String> arguments, List<HeadsFile> heads) {
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(HEADS + "=")) {
                heads.add(new HeadsFile(Path.of(argument.substring(HEADS.length() + 1))));
            } else if (argument.equals(HEADS) && i + 1 < arguments.size()) {
                heads.add(new HeadsFile(Path.of(arguments.get(++i))));
            } else {
                return false;
            }
        }
        return true;
    }

    private int verify(StoredLog stored, List<HeadsFile> heads, PrintStream out) {
        Verification verification = new Verification(stored, seen -> {
            if (seen % TOLD_EVERY == 0) {
                out.println(seen + " entries …");
            }
        });
        Finding finding = verification.findInChain();
        for (HeadsFile file : heads) {
            finding = Finding.earlier(finding, compare(verification, file, out));
        }
        if (finding != null) {
            out.println("The audit log is not what was written.");
            out.println(Visible.line(finding.sentence()));
            return BAD;
        }
        Head head = stored.head();
        out.println("%d entries, each as it was written. The last has the hash %s."
                .formatted(verification.entries(), head == null ? "" : head.hash()));
        out.println(
                verification.copies() > 0
                        ? "%d copied heads agree; the last is entry %d."
                                .formatted(verification.copies(), verification.lastCopied())
                        : "There are no copied heads (dateline.audit.heads-file): a log cut off at its end, or rewritten as a whole, would look like this too.");
        return FINE;
    }

    private static @Nullable Finding compare(Verification verification, HeadsFile file, PrintStream out) {
        try (HeadsFile.Reading copies = file.read()) {
            Finding finding = verification.findIn(copies);
            if (copies.unreadable() > 0) {
                out.println("%d lines of %s could not be read and were passed over, the first of them line %d."
                        .formatted(
                                copies.unreadable(), Visible.line(file.path().toString()), copies.firstUnreadable()));
            }
            return finding;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
