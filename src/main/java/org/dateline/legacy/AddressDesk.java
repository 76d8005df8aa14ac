package org.dateline.legacy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Desk;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What chiefs may do with old addresses: look them up, lay one by hand, take one away. */
@Service
@Transactional
class AddressDesk {

    private final OldAddresses addresses;
    private final Desk desk;
    private final PublishedArticles articles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressDesk(
            OldAddresses addresses,
            Desk desk,
            PublishedArticles articles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param headline what readers see it leads to; null if they see nothing there now
     */
    record Line(
            long id, String address, long article, @Nullable String headline, String keptBy) {}

    /** Those that begin so, from behind one of them on. */
    @Transactional(readOnly = true)
    public List<Line> page(String beginning, String after, int count) {
        String from = after.startsWith(beginning) && !after.isEmpty() ? after + '\u0001' : beginning;
        List<OldAddress> found = addresses.between(from, behind(beginning), Limit.of(count));
        Map<Long, String> headlines = new HashMap<>();
        for (Headline headline : articles.headlines(
                found.stream().map(OldAddress::articleId).distinct().toList())) {
            headlines.put(headline.id(), headline.headline());
        }
        return found.stream()
                .map(one -> line(one, headlines.get(one.articleId())))
                .toList();
    }

    /** The first address that does not begin so any more; all of them begin with a slash. */
    private static String behind(String beginning) {
        String begun = beginning.isEmpty() ? "/" : beginning;
        int last = begun.length() - 1;
        return begun.substring(0, last) + (char) (begun.charAt(last) + 1);
    }

    @Transactional(readOnly = true)
    public @Nullable Line line(long id) {
        OldAddress found = addresses.findById(id);
        return found == null
                ? null
                : line(
                        found,
                        articles.headlines(List.of(found.articleId())).stream()
                                .map(Headline::headline)
                                .findFirst()
                                .orElse(null));
    }

    private static Line line(OldAddress address, @Nullable String headline) {
        return new Line(address.id(), address.address(), address.articleId(), headline, address.keptBy());
    }

    @Transactional(readOnly = true)
    public boolean isTaken(AddressKey key) {
        return !addresses.findByAddressIn(List.of(key.text())).isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean isArticle(long id) {
        return desk.standing(id) != null;
    }

    public void add(AddressKey key, long article, String by) {
        OldAddress made = addresses.save(new OldAddress(key, article, clock.instant(), by));
        events.publishEvent(AddressActed.of("add", made, by));
    }

    /** Taking it away twice changes nothing. */
    public void remove(long id, String by) {
        OldAddress known = addresses.findById(id);
        if (known != null) {
            addresses.delete(known);
            events.publishEvent(AddressActed.of("remove", known, by));
        }
    }
}
