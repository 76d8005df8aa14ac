package org.dateline.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes with Argon2id at the figures of OWASP ASVS 5.0 (19 MiB, two passes), at most eight at a time, so that a flood
 * of guesses cannot take the memory readers are served from.
 */
final class Passwords implements PasswordEncoder {

    static final int MIN_LENGTH = 15;
    static final int MAX_LENGTH = 128;

    private final PasswordEncoder argon2id = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atOnce = new Semaphore(8);

    /**
     * The message code of what is wrong with a new password, or null: 15 to 128 characters, not one character over and
     * over, and not built around the user's name. No rules of composition (NIST SP 800-63B-4).
     */
    static @Nullable String flaw(String password, String username) {
        String normal = normalized(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < MIN_LENGTH) {
            return "account.password.short";
        }
        if (length > MAX_LENGTH) {
            return "account.password.long";
        }
        String lower = normal.toLowerCase(Locale.ROOT);
        boolean dull = lower.codePoints().distinct().count() < 5
                || lower.replace(username.toLowerCase(Locale.ROOT), "").length() < 8;
        return dull ? "account.password.guessable" : null;
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(guarded(() -> argon2id.encode(normalized(String.valueOf(password)))));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String typed = String.valueOf(password);
        if (typed.length() > MAX_LENGTH * 4) {
            return false;
        }
        return Boolean.TRUE.equals(guarded(() -> argon2id.matches(normalized(typed), hash)));
    }

    private <T> @Nullable T guarded(Supplier<@Nullable T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
