package org.dateline.batch;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Which articles are to be changed, and into what. What is left empty stays as it is. */
record EditForm(
        @Nullable List<String> article,
        @Nullable String shown,
        @Nullable String all,
        @Nullable String onPage,
        @Nullable String formToken,
        @Nullable String toSection,
        @Nullable String toSource,
        @Nullable String addTopics,
        @Nullable String removeTopics) {

    public boolean meansAll() {
        return "true".equals(all);
    }

    /** The articles named one by one: ticked, or all that a page of the list showed. */
    public List<String> ids() {
        boolean page = "true".equals(onPage);
        Stream<String> named = page
                ? Stream.of(Typed.text(shown).split(","))
                : article == null ? Stream.of() : article.stream().flatMap(ids -> Stream.of(ids.split(",")));
        return named.filter(id -> id.matches("\\d{1,18}")).distinct().limit(100).toList();
    }

    List<Long> numbers() {
        return ids().stream().map(Long::valueOf).toList();
    }

    boolean changesNothing() {
        return Stream.of(toSection, toSource, addTopics, removeTopics)
                .allMatch(field -> Typed.line(field).isEmpty());
    }

    String validToken() {
        String token = Typed.text(formToken);
        return token.matches("[\\w-]{8,64}")
                ? token
                : java.util.UUID.randomUUID().toString();
    }
}
