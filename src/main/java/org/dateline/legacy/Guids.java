package org.dateline.legacy;

import java.util.HashSet;
import java.util.Set;
import org.dateline.shared.Links;

/**
 * Gives each post of an export its name for good. A guid stays when a site moves or a post gets another address; one
 * that several posts of a file have, as after a careless copy, names the first of them alone.
 */
final class Guids {

    private static final int LONGEST = 400;

    private final Set<String> seen = new HashSet<>();

    /** @param root the address of the blog */
    String uri(WxrItem item, String root) {
        String guid = item.text("guid");
        boolean good = Links.isWebAddress(guid) && guid.length() <= LONGEST;
        if (good && guid.matches(".*[?&;](?:p|page_id)=" + item.id())) {
            return guid;
        }
        if (good && seen.add(guid)) {
            return guid;
        }
        return item.id() == 0 ? "" : root.replaceAll("/+$", "") + "/?p=" + item.id();
    }
}
