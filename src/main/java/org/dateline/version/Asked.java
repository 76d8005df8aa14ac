package org.dateline.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What {@code ?v=} asks for: one version ({@code 3}), or two compared ({@code 2..3}).
 *
 * @param from the earlier of two; 0 if only one is asked for
 */
record Asked(int from, int number) {

    private static final Pattern FORM = Pattern.compile("(?:([1-9]\\d{0,8})\\.\\.)?([1-9]\\d{0,8})");

    /** Refuses what is no version, or two that are not one after the other. */
    static Asked of(String v) {
        Matcher form = FORM.matcher(v);
        if (!form.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int number = Integer.parseInt(form.group(2));
        int from = form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
        if (from >= number) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Asked(from, number);
    }

    boolean isComparison() {
        return from > 0;
    }
}
