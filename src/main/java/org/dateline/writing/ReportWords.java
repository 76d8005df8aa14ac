package org.dateline.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a {@link CleaningReport} in sentences, the ones that ask for something to be done first. */
@Component
class ReportWords {

    private static final int NAMED = 5;

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    List<String> about(CleaningReport report) {
        List<String> sentences = new ArrayList<>();
        if (!report.pictures().isEmpty()) {
            String names = report.pictures().stream().limit(NAMED).collect(Collectors.joining(", "));
            String more = report.pictures().size() > NAMED ? ", …" : "";
            say(sentences, "pictures", report.pictures().size(), names + more);
        }
        say(sentences, "deletions", report.deletions());
        say(sentences, "hidden", report.hidden());
        say(sentences, "embeds", report.embeds());
        say(sentences, "scripts", report.scripts());
        say(sentences, "links", report.links());
        say(sentences, "trackers", report.trackers());
        say(sentences, "deadLinks", report.deadLinks());
        say(sentences, "listLines", report.listLines());
        say(sentences, "layoutTables", report.layoutTables());
        say(sentences, "styles", report.styles());
        return sentences;
    }

    private void say(List<String> sentences, String key, int count, Object... more) {
        if (count > 0) {
            Object[] details = more.length == 0 ? new Object[] {count} : new Object[] {count, more[0]};
            sentences.add(messages.getMessage("writing.report." + key, details, Locale.ENGLISH));
        }
    }
}
