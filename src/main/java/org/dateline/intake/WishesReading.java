package org.dateline.intake;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.Typed;

/** What the words behind {@code import} say. */
final class WishesReading {

    private static final Set<String> FLAGS = Set.of("--dry-run", "--resume", "--drafts", "--fetch");
    private static final Set<String> VALUES = Set.of("--pictures", "--section", "--report");

    /** What a story is filed under that says nothing of it. */
    private static final String SECTION = "News";

    static final String STREAM = "-";

    private WishesReading() {}

    /** @throws Unreadable with what is wrong, if they are not understood or name what is not there */
    static Wishes read(List<String> arguments) throws Unreadable {
        Set<String> flags = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String[] parts = argument.split("=", 2);
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (VALUES.contains(parts[0]) && parts.length == 2) {
                values.put(parts[0], parts[1]);
            } else if (VALUES.contains(parts[0]) && i + 1 < arguments.size()) {
                values.put(parts[0], arguments.get(++i));
            } else if (argument.equals(STREAM) || !argument.startsWith("-")) {
                files.add(argument);
            } else {
                throw new Unreadable("There is no option " + argument + ".");
            }
        }
        if (files.size() != 1) {
            throw new Unreadable("One file has to be named, or - for what comes in by the standard input.");
        }
        return wishes(files.get(0), flags, values);
    }

    private static Wishes wishes(String file, Set<String> flags, Map<String, String> values) throws Unreadable {
        boolean stream = file.equals(STREAM);
        Path path = path(file);
        if (!stream && !(Files.isRegularFile(path) && Files.isReadable(path))) {
            throw new Unreadable("There is no file " + file + " that can be read.");
        }
        String pictures = values.get("--pictures");
        Path folder = pictures == null ? null : path(pictures);
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Unreadable("There is no folder " + pictures + ".");
        }
        String section = Typed.line(values.getOrDefault("--section", SECTION));
        return new Wishes(
                file,
                flags.contains("--dry-run"),
                flags.contains("--resume") && !stream,
                flags.contains("--drafts"),
                folder,
                flags.contains("--fetch"),
                section.isEmpty() ? SECTION : section,
                path(values.getOrDefault("--report", (stream ? "import" : file) + ".report.jsonl")));
    }

    private static Path path(String name) throws Unreadable {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Unreadable("No file can be called " + name + ".");
        }
    }
}
