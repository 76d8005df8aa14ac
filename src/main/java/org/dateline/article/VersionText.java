package org.dateline.article;

import java.util.List;

/**
 * A version with what it said.
 *
 * @param corrections what readers had been told by then
 * @param whole whether every picture that stood in it may still be shown
 */
public record VersionText(
        VersionLine line, Story story, CanonicalText canonical, List<Correction> corrections, boolean whole) {}
