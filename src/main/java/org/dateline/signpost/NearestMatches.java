package org.dateline.signpost;

import java.util.List;

/**
 * Finds what readers may have meant. Of several beans those with the lower order are asked first, and others only for what
 * is left; each answers in a few short statements whatever it is asked, with nothing but what readers see now.
 */
public interface NearestMatches {

    /**
     * @param words what was asked for, the readable part last: at most {@value AskedPath#MOST} words, lower-case, as in slugs
     * @param most so many answers at most, the nearest first
     */
    List<NearestMatch> near(List<String> words, int most);
}
