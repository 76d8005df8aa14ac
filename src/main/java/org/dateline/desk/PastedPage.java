package org.dateline.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Dateline;
import org.dateline.article.DatelineReader;
import org.dateline.article.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * A whole page of text taken apart: {@code Home > Latest > Contents}, headline, "Updated … Source …", the buttons'
 * words, dateline, paragraphs, "Editor: …". Every line is given a role and kept, so nothing is dropped silently; any
 * part may be missing, and what no rule knows is text.
 */
final class PastedPage {

    enum Role {
        BREADCRUMB,
        HEADLINE,
        UPDATED,
        SOURCE,
        TOOLBAR,
        DATELINE,
        PARAGRAPH,
        BYLINE,
        EDITOR
    }

    /** A line, or a part of one, and what it was taken for. */
    record Line(Role role, String text) {}

    private static final Pattern BREADCRUMB = Pattern.compile("(?i)\\S.{0,40}?(\\s*[>»›]\\s*\\S.{0,60}?){1,6}");
    private static final Pattern TOOLBAR = Pattern.compile(
            "(?i)((font\\s*)?(larger|smaller|bigger|print|share|e-?mail|text size|font size|a\\+|a-|comments?|save)[\\s|:,/]*)+");
    private static final Pattern UPDATED = Pattern.compile(
            "(?i)(?:last\\s+)?(?:updated|published|posted|date|更新时间|发布时间|更新|发布|обновлено|опубликовано)\\s*[:：]\\s*(.+?)"
                    + "(?=\\s*(?:source|来源|источник)\\s*[:：]|$)");
    private static final Pattern SOURCE = Pattern.compile("(?i)(?:source|来源|источник)\\s*[:：]\\s*(.+)$");
    private static final Pattern EDITOR = Pattern.compile(
            "(?i)[(\\[（【]?\\s*(?:editor|edited by|web editor|责任编辑|责编|编辑|редактор)\\s*[:：]\\s*(.{1,120}?)\\s*[)\\]）】]?");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY)\\s+(\\p{Lu}[^.:]{1,80})");

    /** Anything longer is text, whatever it looks like. */
    private static final int LONGEST_FURNITURE = 300;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String headline = "";
    private String source = "";
    private String editor = "";
    private String byline = "";
    private @Nullable LocalDate updated;
    private Dateline dateline = Dateline.NONE;

    private PastedPage() {}

    /** @param today what a dateline without a year is measured against if the page carries no date of its own */
    static PastedPage read(String text, LocalDate today) {
        PastedPage page = new PastedPage();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(page::take);
        page.takeDateline(today);
        return page;
    }

    private void take(String line) {
        if (takeFurniture(line) || takeEditor(line)) {
            return;
        }
        Matcher by = BYLINE.matcher(line);
        if (headline.isEmpty()) {
            headline = add(Role.HEADLINE, line);
        } else if (paragraphs.isEmpty() && byline.isEmpty() && by.matches()) {
            byline = by.group(1);
            add(Role.BYLINE, line);
        } else {
            paragraphs.add(add(Role.PARAGRAPH, line));
        }
    }

    /** What stands around a story on a page, all of it above the text. */
    private boolean takeFurniture(String line) {
        if (!paragraphs.isEmpty() || line.length() > LONGEST_FURNITURE) {
            return false;
        }
        if (headline.isEmpty() && BREADCRUMB.matcher(line).matches()) {
            add(Role.BREADCRUMB, line);
            return true;
        }
        if (TOOLBAR.matcher(line).matches()) {
            add(Role.TOOLBAR, line);
            return true;
        }
        return takeMeta(line);
    }

    private boolean takeMeta(String line) {
        Matcher date = UPDATED.matcher(line);
        Matcher from = SOURCE.matcher(line);
        LocalDate day = date.lookingAt() ? WrittenDate.parse(date.group(1)) : null;
        boolean credits = from.find()
                && (from.start() == 0 || day != null)
                && from.group(1).length() <= 120;
        if (day != null && updated == null) {
            updated = day;
            add(Role.UPDATED, credits ? line.substring(0, from.start()).strip() : line);
        }
        if (credits && source.isEmpty()) {
            source = from.group(1).strip();
            add(Role.SOURCE, line.substring(from.start()));
        }
        return day != null || credits;
    }

    private boolean takeEditor(String line) {
        if (line.length() > LONGEST_FURNITURE) {
            return false;
        }
        Matcher credit = EDITOR.matcher(line);
        if (paragraphs.isEmpty() || !credit.matches() || !editor.isEmpty()) {
            return false;
        }
        editor = credit.group(1).strip();
        add(Role.EDITOR, line);
        return true;
    }

    private void takeDateline(LocalDate today) {
        if (paragraphs.isEmpty()) {
            return;
        }
        DatelineReader.Found found = DatelineReader.read(paragraphs.get(0), updated == null ? today : updated);
        if (found == null) {
            return;
        }
        dateline = found.dateline();
        int at = lines.indexOf(new Line(Role.PARAGRAPH, paragraphs.get(0)));
        paragraphs.set(0, found.rest());
        lines.set(at, new Line(Role.DATELINE, found.words()));
        lines.add(at + 1, new Line(Role.PARAGRAPH, found.rest()));
    }

    private String add(Role role, String text) {
        lines.add(new Line(role, text));
        return text;
    }

    /** Everything there was, in order, with what it was taken for. */
    List<Line> lines() {
        return lines;
    }

    String headline() {
        return headline;
    }

    String source() {
        return source;
    }

    String editor() {
        return editor;
    }

    String byline() {
        return byline;
    }

    @Nullable
    LocalDate updated() {
        return updated;
    }

    Dateline dateline() {
        return dateline;
    }

    String body() {
        return String.join("\n\n", paragraphs);
    }
}
