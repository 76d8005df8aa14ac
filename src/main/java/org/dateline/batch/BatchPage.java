package org.dateline.batch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a batch shows, in as many queries for fifty articles as for one. */
@Component
@Transactional(readOnly = true)
class BatchPage {

    static final int SIZE = 50;

    private static final int PIECES = 5;

    private static final String BEFORE = """
            select i.place, r from Item i join Revision r on r.article.id = i.articleId and r.number = i.revisionBefore
              left join fetch r.section left join fetch r.source left join fetch r.editor
            where i.batchId = :batch and i.place between :first and :last""";

    private final Items items;
    private final Archive archive;
    private final EntityManager entities;

    BatchPage(Items items, Archive archive, EntityManager entities) {
        this.items = items;
        this.archive = archive;
        this.entities = entities;
    }

    /**
     * @param next the place after which the next page begins; 0 on the last
     */
    record Rows(List<Row> rows, int first, int last, int next) {}

    public Rows rows(Batch batch, int after) {
        List<Item> some = items.page(batch.id(), after, Limit.of(SIZE + 1));
        boolean more = some.size() > SIZE;
        List<Item> shown = more ? some.subList(0, SIZE) : some;
        if (shown.isEmpty()) {
            return new Rows(List.of(), 0, 0, 0);
        }
        int first = shown.get(0).place();
        int last = shown.get(shown.size() - 1).place();
        Map<Integer, Revision> before = before(batch, first, last);
        Map<Long, Article> now =
                archive.articles(shown.stream().map(Item::articleId).toList());
        List<Row> rows = shown.stream()
                .map(item -> row(
                        batch,
                        item,
                        Objects.requireNonNull(before.get(item.place()), "revisions are kept"),
                        Objects.requireNonNull(now.get(item.articleId()), "articles are kept")))
                .toList();
        return new Rows(rows, first, last, more ? last : 0);
    }

    private static Row row(Batch batch, Item item, Revision before, Article now) {
        List<Piece> pieces = batch.change().pieces(before.copy());
        return new Row(
                item,
                now.draft().headline(),
                pieces.subList(0, Math.min(PIECES, pieces.size())),
                Math.max(0, pieces.size() - PIECES),
                now.draft().number() != before.number());
    }

    private Map<Integer, Revision> before(Batch batch, int first, int last) {
        Map<Integer, Revision> before = new HashMap<>();
        List<Tuple> found = entities.createQuery(BEFORE, Tuple.class)
                .setParameter("batch", batch.id())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
        found.forEach(row -> before.put(row.get(0, Integer.class), row.get(1, Revision.class)));
        entities.createQuery(
                        "select r from Revision r left join fetch r.topics t left join fetch t.mergedInto where r in :revisions",
                        Revision.class)
                .setParameter("revisions", before.values())
                .getResultList();
        return before;
    }

    /** How many articles came to what, or will. */
    public Sums sums(Batch batch) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Map<Effect, Long> effects = new EnumMap<>(Effect.class);
        for (Tally tally : items.tally(batch.id())) {
            outcomes.merge(tally.outcome(), tally.count(), Long::sum);
            if (tally.outcome() == Outcome.PENDING || tally.outcome() == Outcome.NONE) {
                effects.merge(tally.effect(), tally.count(), Long::sum);
            }
        }
        return new Sums(outcomes, effects);
    }

    record Line(String key, long count) {}

    /** The numbers of a batch. */
    record Sums(Map<Outcome, Long> outcomes, Map<Effect, Long> effects) {

        /** The numbers in sentences, each under the key of its message. */
        public List<Line> lines(Batch batch) {
            List<Line> lines = new ArrayList<>();
            effects.forEach((effect, count) -> {
                boolean told = batch.state() == Batch.State.PLANNED || !effect.changes();
                add(lines, effect, told ? count : 0);
            });
            outcomes.forEach((outcome, count) -> {
                boolean told =
                        outcome != Outcome.NONE && (outcome != Outcome.PENDING || batch.state() != Batch.State.PLANNED);
                add(lines, outcome, told ? count : 0);
            });
            return lines;
        }

        private static void add(List<Line> lines, Enum<?> what, long count) {
            if (count > 0) {
                String key = what.name().toLowerCase(Locale.ROOT).replace("_", "");
                lines.add(new Line("batch.show." + key, count));
            }
        }

        public long all() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }

        public long pending() {
            return of(Outcome.PENDING);
        }

        public long leftOut() {
            return of(Outcome.LEFT_OUT);
        }

        public long done() {
            return of(Outcome.DONE);
        }

        /** How much of the work in hand is behind us, in articles. */
        public long behind(Batch batch) {
            return batch.state() == Batch.State.UNDOING ? total(batch) - done() : total(batch) - pending();
        }

        public long total(Batch batch) {
            return all() - of(Outcome.NONE) - of(Outcome.LEFT_OUT);
        }
    }
}
