package org.dateline.media;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That somebody added, changed or deleted a picture.
 *
 * @param act the word behind "picture."
 */
record PictureActed(String act, long picture, String by, Map<String, String> facts) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("picture." + act, "picture/" + picture, by, "", facts);
    }
}
