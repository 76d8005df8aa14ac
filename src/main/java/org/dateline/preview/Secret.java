package org.dateline.preview;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.shared.Sha256;

/** What opens a shared link: 256 bits, in letters that need no escaping. Never written down, and never printed by accident. */
record Secret(String words) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(LETTERS.encodeToString(bytes));
    }

    /** The secret of one form: the same whenever the form is sent again, and known to nobody without this one. */
    Secret of(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(words.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Secret(LETTERS.encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java without HmacSHA256", e);
        }
    }

    String hash() {
        return Sha256.hex(words);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
