package org.dateline.article;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.dateline.shared.Slug;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Everything an article says at one moment: what an editor files and a revision keeps.
 *
 * @param original where the story stood first, if that was elsewhere: a web address as {@link
 *     org.dateline.shared.Links#webAddress} writes it, or empty
 */
public record Copy(
        String headline,
        String summary,
        HtmlText body,
        Dateline dateline,
        @Nullable Section section,
        @Nullable Source source,
        String byline,
        @Nullable Editor editor,
        Set<Topic> topics,
        Language language,
        Slug slug,
        LeadPicture lead,
        String original) {

    /** The numbers of all pictures it shows: the one in front first, then those of the text. */
    public Set<Long> pictures() {
        Set<Long> pictures = new LinkedHashSet<>();
        if (lead.picture() != null) {
            pictures.add(lead.picture());
        }
        pictures.addAll(body.pictures());
        return pictures;
    }

    /** The same with another text. */
    public Copy saying(HtmlText text) {
        return new Copy(
                headline, summary, text, dateline, section, source, byline, editor, topics, language, slug, lead,
                original);
    }

    /** Whether its source sends search engines to the original, and the original's address is known. */
    public boolean isElsewhere() {
        return source != null && source.indexRule() == IndexRule.CANONICAL_ORIGINAL && !original.isEmpty();
    }

    /** Whether search engines may index it here. */
    public boolean isIndexed() {
        return !isElsewhere() && (source == null || source.indexRule() != IndexRule.NOINDEX);
    }

    /** Whether it can be kept: joining two edits can make a text longer than either. */
    boolean fits() {
        return headline.length() <= 300
                && summary.length() <= 1_000
                && body.toString().length() <= 1_000_000
                && dateline.place().length() <= 120
                && dateline.agency().length() <= 120
                && byline.length() <= 200
                && topics.size() <= 30
                && original.length() <= Links.MAX_LENGTH;
    }

    /** Whether it has what readers must be given. */
    boolean isPublishable() {
        return !headline.isEmpty() && !body.isEmpty() && section != null;
    }
}
