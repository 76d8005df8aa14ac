package org.dateline.sitemap;

import java.util.ArrayList;
import java.util.List;

/**
 * The room left in one sitemap of 50 MB: pictures are left out where they would take it from stories still to come, whose
 * number is limited as the length of an address is.
 */
final class Room {

    static final int BYTES = 52_428_800;

    /** A story without pictures at the longest address with the longest host: all in plain letters, a byte each. */
    static final int STORY = 1_150;

    private static final int TAGS = 80;
    private static final int PICTURES_OF_A_STORY = 10;

    private long left = BYTES - 1_000;
    private long toCome;

    /** @param stories how many there may be */
    Room(int stories) {
        toCome = stories;
    }

    /** Those of a story's pictures that find room once the story has. */
    List<String> take(String address, List<String> pictures) {
        List<String> taken = new ArrayList<>();
        left -= address.length() + TAGS;
        toCome--;
        for (String picture : pictures) {
            int length = picture.length() + TAGS;
            if (taken.size() < PICTURES_OF_A_STORY && left - length >= toCome * STORY) {
                taken.add(picture);
                left -= length;
            }
        }
        return taken;
    }
}
