package org.dateline.writing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Links that a mail or office program wrapped in an address of its own; readers get the one that was meant. */
final class TrackingLinks {

    private static final Pattern WRAPPED = Pattern.compile(
            "https?://(?:[a-z0-9.-]+\\.safelinks\\.protection\\.outlook\\.com/[^?]*\\?|www\\.google\\.com/url\\?)(?:.*&)?(?:url|q)=([^&#]+).*",
            Pattern.CASE_INSENSITIVE);

    private TrackingLinks() {}

    static int unwrappedIn(Document page) {
        int unwrapped = 0;
        for (Element link : page.body().select("a[href]")) {
            Matcher wrapped = WRAPPED.matcher(link.attr("href").strip());
            if (wrapped.matches() && meant(wrapped.group(1), link)) {
                unwrapped++;
            }
        }
        return unwrapped;
    }

    private static boolean meant(String encoded, Element link) {
        try {
            String address = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            if (Links.isAllowed(address)) {
                link.attr("href", address);
                return true;
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false; // not an encoded address: the link stays as it came
        }
    }
}
