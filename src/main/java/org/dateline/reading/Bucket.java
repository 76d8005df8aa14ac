package org.dateline.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.shared.Sha256;

/**
 * Tells whether a reader asked for a story a moment ago. What it remembers are numbers made of address, browser and story
 * with a salt that nobody else has; both are thrown away within half an hour, and neither is ever written down.
 */
final class Bucket {

    static final Duration LIFE = Duration.ofMinutes(30);

    /** A house behind one address may have many readers; a script behind one has many names. */
    static final int FROM_ONE_ADDRESS = 20;

    private static final int MOST = 200_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private record Salted(byte[] salt, Instant until, Map<Long, Integer> seen) {

        static Salted from(Instant now) {
            byte[] salt = new byte[32];
            RANDOM.nextBytes(salt);
            return new Salted(salt, now.plus(LIFE), new ConcurrentHashMap<>());
        }

        boolean isUsedUp(Instant now) {
            return !until.isAfter(now) || seen.size() >= MOST;
        }

        long number(String... parts) {
            MessageDigest digest = Sha256.digest();
            digest.update(salt);
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        }
    }

    private Salted salted = Salted.from(Instant.EPOCH);

    boolean isNew(String address, String browser, long story, Instant now) {
        Salted current = current(now);
        String which = String.valueOf(story);
        if (current.seen.putIfAbsent(current.number(address, browser, which), 1) != null) {
            return false;
        }
        return current.seen.merge(current.number(address, which), 1, Integer::sum) <= FROM_ONE_ADDRESS;
    }

    private synchronized Salted current(Instant now) {
        if (salted.isUsedUp(now)) {
            salted = Salted.from(now);
        }
        return salted;
    }
}
