package org.dateline.legacy;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An old address as somebody types it, whole or its path, and the article it is to lead to, as a number or an address of ours.
 */
record AddressForm(@Nullable String address, @Nullable String article) {

    private static final Pattern ARTICLE = Pattern.compile("(?:.*/(?:news|articles)/)?([1-9]\\d{0,17})(?:/.*)?");

    void check(AddressDesk desk, Errors errors) {
        AddressKey key = AddressKey.first(Typed.line(address));
        if (key == null) {
            errors.rejectValue("address", "address.wrong");
        } else if (desk.isTaken(key)) {
            errors.rejectValue("address", "address.taken");
        }
        Matcher number = ARTICLE.matcher(Typed.line(article));
        if (!number.matches() || !desk.isArticle(Long.parseLong(number.group(1)))) {
            errors.rejectValue("article", "address.article.wrong");
        }
    }

    /** Once it is checked. */
    AddressKey key() {
        return Objects.requireNonNull(AddressKey.first(Typed.line(address)));
    }

    /** Once it is checked. */
    long number() {
        return Long.parseLong(ARTICLE.matcher(Typed.line(article)).replaceFirst("$1"));
    }
}
