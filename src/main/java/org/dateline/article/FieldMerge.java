package org.dateline.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.merge.Choice;
import org.dateline.merge.Conflict;
import org.dateline.merge.Merge;
import org.dateline.merge.Merged;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;

/** Joins one field of two editors' copy after the other, and writes down who changed it and where they clash. */
final class FieldMerge {

    private final @Nullable Copy base;
    private final Copy mine;
    private final Copy theirs;
    private final List<Choice> choices;
    private final List<FieldConflict> conflicts = new ArrayList<>();
    private final Set<String> changedByMe = new LinkedHashSet<>();
    private final Set<String> changedByThem = new LinkedHashSet<>();

    FieldMerge(@Nullable Copy base, Copy mine, Copy theirs, List<Choice> choices) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.choices = choices;
    }

    String line(String field, Function<Copy, String> part) {
        String old = base == null ? null : part.apply(base);
        note(field, old, part.apply(mine), part.apply(theirs));
        Merged<String> merged = Merge.line(old, part.apply(mine), part.apply(theirs), choicesLeft());
        merged.conflicts().forEach(conflict -> add(field, true, conflict.mine(), conflict.theirs()));
        return merged.value();
    }

    HtmlText html(String field, Function<Copy, HtmlText> part) {
        HtmlText old = base == null ? null : part.apply(base);
        HtmlText one = part.apply(mine);
        HtmlText other = part.apply(theirs);
        note(field, old, one, other);
        Merged<HtmlText> merged =
                old == null ? Merge.html(one, other, choicesLeft()) : Merge.html(old, one, other, choicesLeft());
        for (Conflict<HtmlText> conflict : merged.conflicts()) {
            conflicts.add(new FieldConflict(field, true, text(conflict.mine()), text(conflict.theirs())));
        }
        return merged.value();
    }

    <T> Set<T> set(String field, Function<Copy, Set<T>> part) {
        Set<T> old = base == null ? Set.of() : Set.copyOf(part.apply(base));
        note(field, old, Set.copyOf(part.apply(mine)), Set.copyOf(part.apply(theirs)));
        return Merge.set(old, part.apply(mine), part.apply(theirs)).value();
    }

    /** A value that every copy has and that has no parts. */
    <T> T certain(String field, Function<Copy, T> part, Function<T, String> inWords) {
        T value = whole(field, part::apply, each -> each, inWords);
        return Objects.requireNonNull(value, field);
    }

    /** A value without parts, told from others by its key. */
    <T> @Nullable T whole(
            String field, Function<Copy, @Nullable T> part, Function<T, Object> key, Function<T, String> inWords) {
        T one = part.apply(mine);
        T other = part.apply(theirs);
        Optional<Object> oneKey = Optional.ofNullable(of(one, key));
        Optional<Object> otherKey = Optional.ofNullable(of(other, key));
        Optional<Object> old = base == null ? null : Optional.ofNullable(of(part.apply(base), key));
        note(field, old, oneKey, otherKey);
        Merged<Optional<Object>> merged = Merge.whole(old, oneKey, otherKey, choicesLeft());
        if (!merged.isClean()) {
            add(field, false, of(one, inWords), of(other, inWords));
        }
        return merged.value().equals(oneKey) ? one : other;
    }

    CopyMerge done(Copy copy) {
        boolean decided = base != null || !choices.isEmpty();
        boolean settled = decided && conflicts.size() <= choices.size() && copy.fits();
        return new CopyMerge(copy, List.copyOf(conflicts), settled, changedByMe, changedByThem);
    }

    private static <T, R> @Nullable R of(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }

    private List<Choice> choicesLeft() {
        return conflicts.size() < choices.size() ? choices.subList(conflicts.size(), choices.size()) : List.of();
    }

    private void note(String field, @Nullable Object old, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(base == null ? other : old, one)) {
            changedByMe.add(field);
        }
        if (!Objects.equals(base == null ? one : old, other)) {
            changedByThem.add(field);
        }
    }

    private void add(String field, boolean both, @Nullable String one, @Nullable String other) {
        conflicts.add(new FieldConflict(field, both, line(one), line(other)));
    }

    private static HtmlText line(@Nullable String text) {
        return text == null ? HtmlText.EMPTY : HtmlText.ofPlain(text);
    }

    private static HtmlText text(@Nullable HtmlText text) {
        return text == null ? HtmlText.EMPTY : text;
    }
}
