package org.dateline.gate;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.GateContext;
import org.dateline.article.Publication;
import org.dateline.site.Wording;
import org.dateline.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One stretch of the archive, in one transaction with what is noted of it: whatever is cut off, a stretch is looked at and
 * counted or neither. Whoever lost the trial to another finds its row under another name and stops.
 */
@Component
class TrialStep {

    private static final Logger log = LoggerFactory.getLogger(TrialStep.class);

    private static final int AT_ONCE = 100;

    private static final int LONGEST = 1_000;

    private static final String IDS = """
            select a.id from Article a where a.id > :place and a.publication.at <= :now%s order by a.id""";

    private static final String ARTICLES = """
            select a from Article a join fetch a.publication.revision r left join fetch r.section
              left join fetch r.source left join fetch r.topics t left join fetch t.mergedInto
            where a.id in :ids order by a.id""";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Trials trials;
    private final GateRules rules;
    private final Knowledge knowledge;
    private final KnownLinks links;
    private final Wording wording;
    private final Clock clock;

    TrialStep(
            EntityManager entities,
            JdbcClient jdbc,
            Trials trials,
            GateRules rules,
            Knowledge knowledge,
            KnownLinks links,
            Wording wording,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.trials = trials;
        this.rules = rules;
        this.knowledge = knowledge;
        this.links = links;
        this.wording = wording;
        this.clock = clock;
    }

    private record Looked(long article, String headline, long source, String sourceName, List<Flaw> flaws) {}

    /** Looks at the next stretch; says whether the worker goes on. */
    @Transactional
    public boolean run(long id, String worker) {
        Trial trial = trials.find(id);
        if (trial == null || !holds(trial, worker)) {
            return false;
        }
        List<Long> ids = next(trial);
        if (ids.isEmpty()) {
            trials.finish(id, "DONE", trial.startedBy());
            return false;
        }
        note(trial, looked(trial, ids), ids.get(ids.size() - 1));
        entities.clear();
        return true;
    }

    /** Locks the trial's row if it still stands as it was read, and is the worker's. */
    private boolean holds(Trial trial, String worker) {
        return jdbc.sql("update gate_trial set beat_at = :now"
                                + " where id = :id and state = 'RUNNING' and worker = :worker and place = :place")
                        .param("now", now())
                        .param("id", trial.id())
                        .param("worker", worker)
                        .param("place", trial.place())
                        .update()
                == 1;
    }

    private List<Long> next(Trial trial) {
        String narrowed = trial.source() == null ? "" : " and a.publication.source.id = " + trial.source();
        return entities.createQuery(IDS.formatted(narrowed), Long.class)
                .setParameter("place", trial.place())
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private List<Looked> looked(Trial trial, List<Long> ids) {
        Set<Long> exempt = trial.source() == null ? new HashSet<>(rules.sourcesWithTheirOwn(trial.kind())) : Set.of();
        List<Article> articles = entities.createQuery(ARTICLES, Article.class)
                .setParameter("ids", ids)
                .getResultList();
        List<Reading> readings = knowledge.complete(articles.stream()
                .map(article -> {
                    Publication shown = Objects.requireNonNull(article.publication(), "it was published");
                    return Reading.of(shown.revision().copy(), new GateContext(article.id(), null, clock.instant()));
                })
                .toList());
        if (trial.kind() == Kind.DEAD_LINKS) {
            // What nobody asked for yet is asked for now: the next trial knows.
            links.see(readings.stream()
                    .flatMap(reading -> reading.links().stream())
                    .collect(Collectors.toSet()));
        }
        return readings.stream().map(reading -> look(trial, reading, exempt)).toList();
    }

    private Looked look(Trial trial, Reading reading, Set<Long> exempt) {
        Copy copy = reading.copy();
        Source source = copy.source();
        long number = source == null ? 0 : source.id();
        long article = Objects.requireNonNull(reading.context().article());
        List<Flaw> flaws = List.of();
        try {
            flaws = exempt.contains(number)
                    ? flaws
                    : Checks.check(trial.kind(), trial.terms(), reading).flaws();
        } catch (RuntimeException e) {
            log.error("Rule {} could not be tried on article {}", trial.ruleId(), article, e);
        }
        return new Looked(article, copy.headline(), number, source == null ? "" : source.name(), flaws);
    }

    private void note(Trial trial, List<Looked> looked, long place) {
        Map<Long, Trial.Tally> tallies = new HashMap<>();
        List<Looked> hits = new ArrayList<>();
        for (Looked one : looked) {
            int hit = one.flaws().isEmpty() ? 0 : 1;
            tallies.merge(
                    one.source(),
                    new Trial.Tally(one.source(), one.sourceName(), 1, hit),
                    (sum, more) -> new Trial.Tally(
                            sum.source(), sum.sourceName(), sum.checked() + 1, sum.hits() + more.hits()));
            if (hit == 1) {
                hits.add(one);
            }
        }
        long room = Math.max(0, Trial.MOST_KEPT - trial.hits());
        hits.stream().limit(room).forEach(hit -> keep(trial, hit));
        tallies.values().forEach(tally -> count(trial, tally));
        jdbc.sql(
                        "update gate_trial set place = :place, checked = checked + :checked, hits = hits + :hits where id = :id")
                .param("place", place)
                .param("checked", looked.size())
                .param("hits", hits.size())
                .param("id", trial.id())
                .update();
    }

    private void keep(Trial trial, Looked hit) {
        String sentence = hit.flaws().get(0).in(wording);
        jdbc.sql("insert into gate_trial_hit (trial_id, article_id, source_id, headline, sentence)"
                        + " values (:trial, :article, :source, :headline, :sentence)")
                .param("trial", trial.id())
                .param("article", hit.article())
                .param("source", hit.source())
                .param("headline", hit.headline())
                .param("sentence", sentence.substring(0, Math.min(LONGEST, sentence.length())))
                .update();
    }

    private void count(Trial trial, Trial.Tally tally) {
        int known = jdbc.sql("update gate_trial_tally set checked = checked + :checked, hits = hits + :hits"
                        + " where trial_id = :trial and source_id = :source")
                .param("checked", tally.checked())
                .param("hits", tally.hits())
                .param("trial", trial.id())
                .param("source", tally.source())
                .update();
        if (known == 0) {
            jdbc.sql("insert into gate_trial_tally (trial_id, source_id, source_name, checked, hits)"
                            + " values (:trial, :source, :name, :checked, :hits)")
                    .param("trial", trial.id())
                    .param("source", tally.source())
                    .param("name", tally.sourceName())
                    .param("checked", tally.checked())
                    .param("hits", tally.hits())
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
