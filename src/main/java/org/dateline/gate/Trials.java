package org.dateline.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trials of rules: begun, claimed, cancelled, read. Of each rule the latest is kept. */
@Component
@Transactional
class Trials {

    /** Nobody works on a trial that has not been heard of for so long. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trials(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a trial of a rule, or names the one that runs. */
    public long start(GateRule rule, String by) {
        jdbc.sql("select id from gate_rule where id = :id for update")
                .param("id", rule.id())
                .query(Long.class)
                .optional();
        Long running = jdbc.sql("select max(id) from gate_trial where rule_id = :rule and state = 'RUNNING'")
                .param("rule", rule.id())
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
        if (running != null) {
            return running;
        }
        forget(rule.id());
        long id = insert(rule, by);
        announce(
                "trial.start",
                id,
                by,
                Map.of("rule", "gate/" + rule.id(), "kind", rule.kind().code()));
        return id;
    }

    private long insert(GateRule rule, String by) {
        Source source = rule.source();
        String narrowed = source == null ? "" : " and published_source_id = " + source.id();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into gate_trial (rule_id, kind, source_id, source_name, severity, least, most, words, state,
                          place, total, checked, hits, worker, beat_at, started_at, started_by)
                        values (:rule, :kind, :source, :name, :severity, :least, :most, :words, 'RUNNING', 0,
                          (select count(*) from article where published_at <= :now%s), 0, 0, '', :idle, :now, :by)""".formatted(narrowed))
                .param("rule", rule.id())
                .param("kind", rule.kind().name())
                .param("source", source == null ? null : source.id(), Types.BIGINT)
                .param("name", source == null ? "" : source.name())
                .param("severity", rule.severity().name())
                .param("least", rule.terms().least())
                .param("most", rule.terms().most())
                .param("words", rule.terms().words())
                .param("now", now())
                .param("idle", Timestamp.from(Instant.EPOCH))
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Stops a trial; what it found so far stays to be read. */
    public void cancel(long id, String by) {
        if (finish(id, "CANCELLED", by) == 1) {
            announce("trial.cancel", id, by, Map.of());
        }
    }

    int finish(long id, String state, String by) {
        return jdbc.sql("update gate_trial set state = :state, finished_at = :now, finished_by = :by, worker = ''"
                        + " where id = :id and state = 'RUNNING'")
                .param("state", state)
                .param("now", now())
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Takes a trial that nobody works on. */
    public boolean claim(long id, String worker) {
        return jdbc.sql("update gate_trial set worker = :worker, beat_at = :now"
                                + " where id = :id and state = 'RUNNING' and beat_at < :silent")
                        .param("worker", worker)
                        .param("now", now())
                        .param("silent", silent())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those that somebody began and nobody works on. */
    @Transactional(readOnly = true)
    public List<Long> abandoned() {
        return jdbc.sql("select id from gate_trial where state = 'RUNNING' and beat_at < :silent order by id")
                .param("silent", silent())
                .query(Long.class)
                .list();
    }

    /** Removes what was tried of a rule. */
    public void forget(long rule) {
        for (String table : List.of("gate_trial_hit", "gate_trial_tally")) {
            jdbc.sql("delete from " + table + " where trial_id in (select id from gate_trial where rule_id = :rule)")
                    .param("rule", rule)
                    .update();
        }
        jdbc.sql("delete from gate_trial where rule_id = :rule")
                .param("rule", rule)
                .update();
    }

    @Transactional(readOnly = true)
    public @Nullable Trial find(long id) {
        return jdbc.sql("select * from gate_trial where id = :id")
                .param("id", id)
                .query(Trials::read)
                .optional()
                .orElse(null);
    }

    /** Of each rule the latest. */
    @Transactional(readOnly = true)
    public List<Trial> latest() {
        return jdbc.sql("select * from gate_trial where id in (select max(id) from gate_trial group by rule_id)")
                .query(Trials::read)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Trial.Tally> tallies(long id) {
        return jdbc.sql("select source_id, source_name, checked, hits from gate_trial_tally where trial_id = :id"
                        + " order by hits desc, source_id")
                .param("id", id)
                .query((row, number) ->
                        new Trial.Tally(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /**
     * The hits after an article, by number.
     *
     * @param source of this source alone; null for all, 0 for those without one
     */
    @Transactional(readOnly = true)
    public List<Trial.Hit> hits(long id, @Nullable Long source, long after, int limit) {
        String narrowed = source == null ? "" : " and h.source_id = " + source;
        return jdbc.sql("""
                        select h.article_id, h.headline, h.sentence, t.source_name from gate_trial_hit h
                          join gate_trial_tally t on t.trial_id = h.trial_id and t.source_id = h.source_id
                        where h.trial_id = :id and h.article_id > :after%s order by h.article_id limit :limit""".formatted(narrowed))
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Trial.Hit(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static Trial read(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Trial(
                row.getLong("id"),
                row.getLong("rule_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("source_id", Long.class),
                row.getString("source_name"),
                Severity.valueOf(row.getString("severity")),
                new Terms(row.getInt("least"), row.getInt("most"), row.getString("words")),
                Trial.State.valueOf(row.getString("state")),
                row.getLong("place"),
                row.getLong("total"),
                row.getLong("checked"),
                row.getLong("hits"),
                row.getString("worker"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                finished == null ? null : finished.toInstant(),
                row.getString("finished_by"));
    }

    private void announce(String act, long id, String by, Map<String, String> facts) {
        events.publishEvent(new GateRuleChanged(act, "gate-trial/" + id, by, facts));
    }

    private Timestamp silent() {
        return Timestamp.from(clock.instant().minus(SILENCE));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
