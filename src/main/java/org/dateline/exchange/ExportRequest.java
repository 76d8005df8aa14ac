package org.dateline.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants exported.
 *
 * @param file its name; "-" is what the command prints
 * @param since touched then or later; null for all
 * @param section the slug of one; null for all
 */
record ExportRequest(
        String file,
        boolean drafts,
        boolean resumed,
        @Nullable Instant since,
        @Nullable String section) {

    static final String PRINTED = "-";

    /** What an option that was not understood is answered with. */
    static final class Misunderstood extends Exception {
        private static final long serialVersionUID = 1;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    boolean isPrinted() {
        return file.equals(PRINTED);
    }

    /** @param zone where a day begins */
    static ExportRequest of(List<String> arguments, ZoneId zone) throws Misunderstood {
        String file = "";
        boolean drafts = false;
        boolean resumed = false;
        Instant since = null;
        String section = null;
        for (String argument : arguments) {
            if (argument.equals("--drafts")) {
                drafts = true;
            } else if (argument.equals("--resume")) {
                resumed = true;
            } else if (argument.startsWith("--since=")) {
                since = instant(value(argument), zone);
            } else if (argument.startsWith("--section=")) {
                section = value(argument);
            } else if (file.isEmpty() && (argument.equals(PRINTED) || !argument.startsWith("-"))) {
                file = argument;
            } else {
                throw new Misunderstood("There is no option " + argument + ".");
            }
        }
        if (file.isEmpty()) {
            throw new Misunderstood("Say which file to write, or - to print.");
        }
        if (resumed && file.equals(PRINTED)) {
            throw new Misunderstood("Only a file can be gone on with, not what was printed.");
        }
        return new ExportRequest(file, drafts, resumed, since, section);
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1);
    }

    private static Instant instant(String typed, ZoneId zone) throws Misunderstood {
        try {
            return typed.contains("T")
                    ? Instant.parse(typed)
                    : LocalDate.parse(typed).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Misunderstood("Write --since as 2026-05-18 or 2026-05-18T09:30:00Z.");
        }
    }
}
