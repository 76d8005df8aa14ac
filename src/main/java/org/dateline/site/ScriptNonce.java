package org.dateline.site;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The one-time word by which a staff page may carry a script of its own, which an import map cannot do without. A page
 * that does not ask for it gets no exception from the policy.
 */
public final class ScriptNonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NONCE = ScriptNonce.class.getName();
    private static final String OURS = "script-src 'self'";

    private ScriptNonce() {}

    /** The word for the answer to this request, the same however often it is asked for. */
    public static String of(HttpServletRequest request) {
        @Nullable Object known = request.getAttribute(NONCE);
        if (known instanceof String nonce) {
            return nonce;
        }
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    /** The policy with the word in it, if the page asked for one. */
    public static String allowedIn(String policy, HttpServletRequest request) {
        return request.getAttribute(NONCE) instanceof String nonce
                ? policy.replace(OURS, OURS + " 'nonce-" + nonce + "'")
                : policy;
    }
}
