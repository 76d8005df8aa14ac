package org.dateline.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.shared.MadeOf;

/**
 * The tags of a page as caches in front of us get them: short, and never more than a header takes everywhere. A page that
 * is made of more, or of nobody knows what, has one that goes with every change.
 */
final class CacheTags {

    /** On everything: what nobody can say anything of takes it all away. */
    static final String SITE = "site";

    /** On what is not noted exactly: taken away by whatever readers see change. */
    static final String ANY = "any";

    /** On the files of pictures: taken away by what may take a picture from readers. */
    static final String PICTURES = "pictures";

    /** With the longest numbers these are 2.5 KB: Akamai takes 128 tags, Varnish 8 KB in a header, others more. */
    static final int MOST = 120;

    private static final String PICTURE = "picture-";

    private static final Map<String, String> SHORT = Map.of(
            "article-", "a",
            "beside-", "b",
            "section-", "s",
            "source-", "o",
            "editor-", "e",
            "topic-", "t");

    private CacheTags() {}

    /** Of a copy only, which says which pictures may be seen with it. */
    static String picture(String key) {
        return PICTURE + key;
    }

    static boolean isPicture(String tag) {
        return tag.startsWith(PICTURE);
    }

    static String article(long id) {
        return "a" + id;
    }

    static String of(String tag) {
        int end = tag.indexOf('-') + 1;
        String known = SHORT.get(tag.substring(0, end));
        return known == null ? tag : known + tag.substring(end);
    }

    /** Of a page. That it shows a list of some kind is left out: caches are told exactly which. */
    static List<String> of(Set<String> made) {
        Set<String> tags = new TreeSet<>();
        for (String tag : made) {
            if (!tag.equals(MadeOf.ANY_LIST) && !tag.startsWith(PICTURE)) {
                tags.add(of(tag));
            }
        }
        if (tags.isEmpty() || tags.size() >= MOST) {
            return List.of(ANY, SITE);
        }
        tags.add(SITE);
        return List.copyOf(tags);
    }
}
