package org.dateline.article;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** That a published article stands in a list other than Latest, and since when. */
interface Listing<T> {

    /** What the list is of. */
    T under();

    void moveTo(Instant at);

    /** Lists an article under what it is about or shows now, and no more under what it was. */
    static <T, L extends Listing<T>> void list(Set<L> listings, Set<T> now, Instant at, Function<T, L> listed) {
        listings.removeIf(listing -> !now.contains(listing.under()));
        listings.forEach(listing -> listing.moveTo(at));
        Set<T> known = listings.stream().map(Listing::under).collect(Collectors.toSet());
        now.stream().filter(one -> !known.contains(one)).map(listed).forEach(listings::add);
    }
}
