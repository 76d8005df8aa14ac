package org.dateline.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A field of the form in which two versions differ. */
record Difference(String field, String theirs, String yours) {

    static List<Difference> between(ArticleForm theirs, ArticleForm yours) {
        return Stream.of(
                        of("headline", theirs.headline(), yours.headline()),
                        of("summary", theirs.summary(), yours.summary()),
                        of("body", theirs.body(), yours.body()),
                        of("datelinePlace", theirs.datelinePlace(), yours.datelinePlace()),
                        of("datelineDate", theirs.datelineDate(), yours.datelineDate()),
                        of("datelineAgency", theirs.datelineAgency(), yours.datelineAgency()),
                        of("section", theirs.section(), yours.section()),
                        of("source", theirs.source(), yours.source()),
                        of("byline", theirs.byline(), yours.byline()),
                        of("editor", theirs.editor(), yours.editor()),
                        of("topics", theirs.topics(), yours.topics()),
                        of("leadPicture", theirs.leadPicture(), yours.leadPicture()),
                        of("leadCaption", theirs.leadCaption(), yours.leadCaption()),
                        of("language", theirs.language(), yours.language()),
                        of("slug", theirs.slug(), yours.slug()))
                .filter(difference -> !Objects.equals(difference.theirs, difference.yours))
                .toList();
    }

    private static Difference of(String field, @Nullable String theirs, @Nullable String yours) {
        return new Difference(field, unix(theirs), unix(yours));
    }

    private static String unix(@Nullable String text) {
        return Typed.text(text == null ? "" : text.replace("\r\n", "\n"));
    }
}
