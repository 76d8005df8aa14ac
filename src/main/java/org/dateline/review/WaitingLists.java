package org.dateline.review;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody: how much in one statement, and each kind in one more, however long the lists are. */
@Component("waitingLists")
@Transactional(readOnly = true)
class WaitingLists {

    /** Beyond this it is "many". */
    static final int MOST = 100;

    private static final String COUNTS =
            Stream.of(Waiting.values()).map(kind -> kind.count(MOST)).collect(Collectors.joining(", ", "select ", ""));

    private final EntityManager entities;

    WaitingLists(EntityManager entities) {
        this.entities = entities;
    }

    /** How much of each kind waits for somebody, counted up to {@link #MOST}. */
    Map<Waiting, Integer> counts(String username) {
        Object[] counted = (Object[])
                entities.createNativeQuery(COUNTS).setParameter("me", username).getSingleResult();
        Map<Waiting, Integer> counts = new EnumMap<>(Waiting.class);
        for (Waiting kind : Waiting.values()) {
            counts.put(kind, ((Number) counted[kind.ordinal()]).intValue());
        }
        return counts;
    }

    /** How much waits in all, in a word for the bar of every page; empty if nothing does. */
    public String inAll(String username) {
        Map<Waiting, Integer> counts = counts(username);
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return sum == 0 ? "" : sum >= MOST ? MOST - 1 + "+" : String.valueOf(sum);
    }

    KeyPage<WaitingRow> page(Waiting kind, String username, Cursor cursor, int size) {
        return KeyPage.read(
                cursor, size, (from, count) -> rows(kind, username, from, count), row -> Cursor.address(row.sort()));
    }

    private List<WaitingRow> rows(Waiting kind, String username, Cursor from, int count) {
        List<?> rows = entities.createNativeQuery(kind.rows(from.way() == Cursor.Way.OLDER, count))
                .setParameter("me", username)
                .setParameter("place", from.id())
                .getResultList();
        return rows.stream().map(row -> WaitingRow.of((Object[]) row)).toList();
    }
}
