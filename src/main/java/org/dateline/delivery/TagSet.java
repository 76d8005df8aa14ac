package org.dateline.delivery;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tags as eight bytes each, in order: what a page is made of, for thousands of pages at once. Two tags may look alike, once
 * in a very long time, and then a page is made anew that need not have been.
 */
final class TagSet {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final long[] digests;

    private TagSet(long[] digests) {
        this.digests = digests;
    }

    static TagSet of(Collection<String> tags) {
        return new TagSet(tags.stream().mapToLong(TagSet::digest).sorted().toArray());
    }

    /** FNV-1a, 64 bits. */
    private static long digest(String tag) {
        long digest = BASIS;
        for (int i = 0; i < tag.length(); i++) {
            digest = (digest ^ tag.charAt(i)) * PRIME;
        }
        return digest;
    }

    boolean hasAny(TagSet others) {
        for (long other : others.digests) {
            if (Arrays.binarySearch(digests, other) >= 0) {
                return true;
            }
        }
        return false;
    }
}
