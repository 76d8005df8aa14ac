package org.dateline.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words put in the place of others in headlines, summaries or texts. */
@Embeddable
class Replacing implements Change {

    static final Replacing NONE = new Replacing("", "", false, false, false, false, false);

    @Column(name = "find_words")
    private String words;

    @Column(name = "replacement")
    private String fresh;

    private boolean matchCase;
    private boolean wholeWords;
    private boolean inHeadline;
    private boolean inSummary;
    private boolean inBody;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Replacing() {}

    Replacing(
            String words,
            String fresh,
            boolean matchCase,
            boolean wholeWords,
            boolean inHeadline,
            boolean inSummary,
            boolean inBody) {
        this.words = words;
        this.fresh = fresh;
        this.matchCase = matchCase;
        this.wholeWords = wholeWords;
        this.inHeadline = inHeadline;
        this.inSummary = inSummary;
        this.inBody = inBody;
    }

    @Override
    public Parts in(Parts parts, Locale language) {
        Replacement replacement = replacement();
        return new Parts(
                inHeadline ? replacement.in(parts.headline(), language) : parts.headline(),
                inSummary ? replacement.in(parts.summary(), language) : parts.summary(),
                inBody ? replacement.in(parts.body(), language) : parts.body(),
                parts.section(),
                parts.source(),
                parts.topics());
    }

    @Override
    public List<Piece> pieces(Parts before, Locale language) {
        Replacement replacement = replacement();
        List<Piece> pieces = new ArrayList<>();
        if (inHeadline) {
            pieces.addAll(replacement.pieces("headline", before.headline(), language));
        }
        if (inSummary) {
            pieces.addAll(replacement.pieces("summary", before.summary(), language));
        }
        if (inBody) {
            pieces.addAll(replacement.pieces("body", before.body(), language));
        }
        return pieces;
    }

    /** Whether there may be a hit, by a look at the markup that costs little; never wrong when it says no. */
    boolean mayBeIn(String headline, String summary, String markup, Locale language) {
        Finding finding = new Finding(words, matchCase, false);
        return inHeadline && !finding.in(headline, language).isEmpty()
                || inSummary && !finding.in(summary, language).isEmpty()
                || inBody && !finding.in(withoutTags(markup), language).isEmpty();
    }

    private static String withoutTags(String markup) {
        StringBuilder words = new StringBuilder(markup.length());
        int at = 0;
        for (int tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', at)) {
            words.append(markup, at, tag);
            at = markup.indexOf('>', tag) + 1;
        }
        String text = words.append(markup, at, markup.length()).toString();
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private Replacement replacement() {
        return new Replacement(new Finding(words, matchCase, wholeWords), fresh);
    }

    public String words() {
        return words;
    }

    public String fresh() {
        return fresh;
    }

    public boolean matchCase() {
        return matchCase;
    }

    public boolean wholeWords() {
        return wholeWords;
    }

    public boolean inHeadline() {
        return inHeadline;
    }

    public boolean inSummary() {
        return inSummary;
    }

    public boolean inBody() {
        return inBody;
    }
}
