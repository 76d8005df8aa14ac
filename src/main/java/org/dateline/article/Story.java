package org.dateline.article;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.shared.Figure;
import org.dateline.shared.HtmlText;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/** One article as its reader page shows it. */
public record Story(
        long id,
        Copy copy,
        Instant publishedAt,
        @Nullable Instant materiallyUpdatedAt,
        Map<Long, Figure> figures,
        @Nullable Figure card,
        Showing showing) {

    private static final String SIZES = "(min-width: 44rem) 42rem, 100vw";

    /** Older than this many days, a story says so. */
    private static final int FRESH_DAYS = 30;

    static Story published(Article article, Publication publication) {
        return published(article, publication, publication.revision());
    }

    /** What was published last, whether or not its time has come, by its revision as it was loaded whole. */
    public static Story published(Article article, Publication publication, Revision revision) {
        return new Story(
                article.id(),
                revision.copy(),
                publication.at(),
                publication.updatedAt(),
                Map.of(),
                null,
                Showing.of(publication));
    }

    /**
     * A revision as it would read if it were published now.
     *
     * @param from first published then; null keeps the time the article has, or means now
     */
    public static Story previewed(
            Article article, Revision revision, ChangeKind kind, @Nullable Instant from, Instant now) {
        Dates dates = Dates.of(article.publication(), revision, kind, from, now);
        return new Story(
                article.id(),
                revision.copy(),
                dates.publishedAt(),
                dates.updatedAt(),
                Map.of(),
                null,
                Showing.next(article.publication(), revision, kind));
    }

    /** The same as the version that readers see, whose digest this is; null if it has none. */
    Story provenBy(@Nullable String digest) {
        Showing proven = new Showing(showing.version(), showing.corrected(), showing.until(), digest);
        return new Story(id, copy, publishedAt, materiallyUpdatedAt, figures, card, proven);
    }

    /** The same for somebody who is to see nothing else of it. */
    public Story alone() {
        return new Story(id, copy, publishedAt, materiallyUpdatedAt, figures, card, Showing.NONE);
    }

    /** What a version said, under the dates it said it with. */
    static Story version(Version version) {
        return new Story(
                version.article(),
                version.revision().copy(),
                version.publishedAt(),
                version.updatedAt(),
                Map.of(),
                null,
                Showing.NONE);
    }

    /**
     * The same story with its pictures.
     *
     * @param card the one that a link to it is shown with on other sites
     */
    public Story with(Map<Long, Figure> shown, @Nullable Figure card) {
        return new Story(id, copy, publishedAt, materiallyUpdatedAt, shown, card, showing);
    }

    /** The picture in front of the text, under this story's own caption if it has one. */
    public @Nullable Figure lead() {
        Figure figure = figure(copy.lead().picture());
        return figure == null ? null : figure.captioned(copy.lead().caption());
    }

    private @Nullable Figure figure(@Nullable Long number) {
        return number == null ? null : figures.get(number);
    }

    public String path() {
        return "/news/" + id + "/" + copy.slug().encoded();
    }

    public String headline() {
        return copy.headline();
    }

    public String summary() {
        return copy.summary();
    }

    /** A sentence for search engines and cards: the summary, or the start of the text. */
    public String description() {
        String text = copy.summary().isEmpty() ? copy.body().toPlainText().replaceAll("\\s+", " ") : copy.summary();
        if (text.codePointCount(0, text.length()) <= 200) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, 199));
        int space = cut.lastIndexOf(' ');
        return (space > 100 ? cut.substring(0, space) : cut) + "…";
    }

    /** How wide its pictures stand in the column of text, for browsers to choose one. */
    public String sizes() {
        return SIZES;
    }

    /** The copy as it is printed: its dateline in front, set apart, and its tables able to scroll. */
    public HtmlText body() {
        HtmlText text = copy.body().withPictures(this::figure, SIZES).withTablesIn("story-table");
        return copy.dateline().isEmpty()
                ? text
                : text.ledBy(copy.dateline().inWords(copy.language().locale()), "story-dateline");
    }

    public @Nullable Section section() {
        return copy.section();
    }

    public @Nullable Source source() {
        return copy.source();
    }

    public String byline() {
        return copy.byline();
    }

    /** Where it stood first, as an http or https address; empty if that is here or nobody said. */
    public String original() {
        return copy.original();
    }

    public @Nullable Editor editor() {
        return copy.editor();
    }

    public Set<Topic> topics() {
        return copy.topics();
    }

    public String language() {
        return copy.language().tag();
    }

    public String direction() {
        return copy.language().direction();
    }

    /** Whether search engines are to index the original instead of this page. */
    public boolean isElsewhere() {
        return copy.isElsewhere();
    }

    /** The one date a reader is shown: of the last change that matters, or of first publication. */
    public Instant updatedAt() {
        return materiallyUpdatedAt == null ? publishedAt : materiallyUpdatedAt;
    }

    public boolean isOldAt(Instant now) {
        return updatedAt().plusSeconds(FRESH_DAYS * 86_400L).isBefore(now);
    }

    /** Whole months since the shown date. */
    public long monthsOldAt(Instant now) {
        return Period.between(
                        updatedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                        now.atZone(ZoneOffset.UTC).toLocalDate())
                .toTotalMonths();
    }
}
