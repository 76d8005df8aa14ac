package org.dateline.article;

import java.util.List;
import org.dateline.merge.Choice;

/**
 * Whose words an editor wants where two edits clash, in the order the conflicts were shown.
 *
 * @param newest the revision the editor saw beside the copy; against any other, the choices say nothing
 */
public record Choices(int newest, List<Choice> inOrder) {

    public static final Choices NONE = new Choices(0, List.of());

    List<Choice> on(int revision) {
        return revision == newest ? inOrder : List.of();
    }
}
