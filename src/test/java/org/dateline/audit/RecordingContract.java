package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.section.Sections;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for writing acts down, whatever database they are kept in. */
abstract class RecordingContract {

    private static final int THREADS = 8;
    private static final int ACTS = 50;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    StoredLog log;

    @Autowired
    Sections sections;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock.Movable clock;

    private TransactionTemplate transaction;

    record Done(Deed deed) implements Audited {}

    @BeforeEach
    void anEmptyLog() {
        newsroom.empty().section("World");
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anActIsWrittenDownWithAllItSays() {
        events.publishEvent(done("lin", "Wrong name"));

        Entry entry = entries().get(0);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.act()).isEqualTo("article.correct");
        assertThat(entry.object()).isEqualTo("article/17");
        assertThat(entry.by()).isEqualTo("lin");
        assertThat(entry.why()).isEqualTo("Wrong name");
        assertThat(entry.facts()).isEqualTo("{\"kind\":\"CORRECTION\",\"revision\":\"3\"}");
        assertThat(entry.previousHash()).isEqualTo(Head.NONE.hash());
        assertThat(log.head()).isEqualTo(new Head(1, entry.hash()));
        assertThat(wrong()).isNull();
    }

    @Test
    void hostileTextStandsOnOneLineCutAndMarked() {
        String hostile =
                "x\r\n\u001b[31m\u202Eevil\u0000\uD800\uDB40\uDC41 ${jndi:ldap://x} \\n 🗞 " + "y".repeat(5_000);
        events.publishEvent(new Done(new Deed(hostile, hostile, hostile, hostile, Map.of(hostile, hostile))));

        Entry entry = entries().get(0);
        assertThat(entry.why())
                .startsWith("x\\r\\n\\u001B[31m\\u202Eevil\\u0000\\uD800\\u{E0041} ${jndi:ldap://x} \\n 🗞 yyy")
                .endsWith("y…")
                .hasSize(1_000);
        assertThat(entry.object()).hasSize(200).endsWith("…");
        assertThat(entry.by()).hasSize(60).endsWith("…");
        assertThat(entry.json()).doesNotContainPattern("[\\p{Cc}\\u202E]").hasLineCount(1);
        assertThat(wrong()).isNull();
    }

    @Test
    void manyFactsAreCutWithAMarkAndStillFit() {
        Map<String, String> many = new java.util.HashMap<>();
        IntStream.range(0, 200).forEach(i -> many.put("fact-" + i, "\"\\".repeat(400)));
        events.publishEvent(new Done(new Deed("a.b", "c/1", "lin", "", many)));

        Entry entry = entries().get(0);
        assertThat(entry.facts()).hasSizeLessThanOrEqualTo(20_000).contains("\"…\":\"…\"");
        assertThat(Json.read(entry.facts())).isNotNull().containsKey("fact-0");
        assertThat(wrong()).isNull();
    }

    @Test
    void actsOfATransactionAreWrittenInOrderWhenItCommits() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done("first", ""));
            events.publishEvent(done("second", ""));
            assertThat(entries()).isEmpty();
        });

        assertThat(entries()).extracting(Entry::by).containsExactly("first", "second");
        assertThat(wrong()).isNull();
    }

    @Test
    void whatIsTakenBackLeavesNoEntryAndNoGap() {
        events.publishEvent(done("before", ""));
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done("nobody", ""));
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(done("nobody", ""));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        events.publishEvent(done("after", ""));

        assertThat(entries()).extracting(Entry::by).containsExactly("before", "after");
        assertThat(wrong()).isNull();
    }

    @Test
    void anActThatCannotBeWrittenDownDoesNotHappen() {
        jdbc.execute("delete from audit_head");
        try {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        newsroom.section("Nowhere");
                        events.publishEvent(done("lin", ""));
                    }))
                    .hasMessageContaining("lost its head");
        } finally {
            jdbc.update("insert into audit_head (id, number, hash) values (1, 0, ?)", Head.NONE.hash());
        }

        assertThat(sections.findBySlug("nowhere")).isNull();
        assertThat(entries()).isEmpty();
    }

    @Test
    void anInnerTransactionOfItsOwnKeepsItsActWhenTheOuterIsTakenBack() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done("outer", ""));
            inner.executeWithoutResult(other -> events.publishEvent(done("inner", "")));
            status.setRollbackOnly();
        });

        assertThat(entries()).extracting(Entry::by).containsExactly("inner");
    }

    @Test
    void whoOnlyReadsMayStillBeWrittenDown() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> events.publishEvent(done("reader", "")));

        assertThat(entries()).extracting(Entry::by).containsExactly("reader");
    }

    @Test
    void whatIsDoneWhileOrAfterATransactionCommitsIsNotForgotten() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done("during", ""));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    events.publishEvent(done("at-commit", ""));
                }

                @Override
                public void afterCommit() {
                    events.publishEvent(done("after-commit", ""));
                }

                @Override
                public void afterCompletion(int status) {
                    events.publishEvent(done("at-the-end", ""));
                }
            });
        });
        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(done("alone", ""));
                    }
                }));

        assertThat(entries())
                .extracting(Entry::by)
                .containsExactlyInAnyOrder("during", "at-commit", "after-commit", "at-the-end", "alone");
        assertThat(wrong()).isNull();
    }

    @Test
    void anActWithoutANameIsTheSystems() {
        events.publishEvent(done(" ", ""));

        assertThat(entries()).extracting(Entry::by).containsExactly("system");
    }

    @Test
    void anActTakesThreeStatements() {
        AtomicInteger statements = new AtomicInteger();
        DataSource counted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counting(super.getConnection(), statements);
            }
        };
        Chain chain = new Chain(new JdbcTemplate(counted), clock);
        TransactionTemplate plain = new TransactionTemplate(new DataSourceTransactionManager(counted));
        plain.executeWithoutResult(status ->
                chain.append(List.of(new Chain.Act(done("lin", "").deed(), "lin"))));
        int one = statements.getAndSet(0);
        plain.executeWithoutResult(status -> chain.append(
                Collections.nCopies(20, new Chain.Act(done("lin", "").deed(), "lin"))));

        assertThat(one).isEqualTo(3);
        assertThat(statements.get()).isEqualTo(3);
        assertThat(entries()).hasSize(21);
    }

    /** Each act also changes one of three rows, in any order: who holds the log's end must never wait for one of them. */
    @Test
    void actsThatRaceAreAChainWithoutGapsAndNobodyWaitsForEver() throws Exception {
        for (String name : List.of("One", "Two", "Three")) {
            newsroom.section(name);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> work = IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(thread -> () -> {
                    int done = 0;
                    for (int i = 0; i < ACTS; i++) {
                        done += act(thread, i);
                    }
                    return done;
                })
                .toList();
        int done = 0;
        for (Future<Integer> thread : threads.invokeAll(work)) {
            done += thread.get();
        }
        threads.shutdown();

        List<Entry> entries = entries();
        assertThat(done).isEqualTo(THREADS * ACTS * 9 / 10);
        assertThat(entries).hasSize(done);
        assertThat(entries)
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, done).boxed().toList());
        assertThat(entries).extracting(Entry::by).doesNotContain("nobody").doesNotHaveDuplicates();
        assertThat(wrong()).isNull();
    }

    /** One act; every tenth is taken back. */
    private int act(int thread, int i) {
        boolean kept = i % 10 != 9;
        String slug = List.of("one", "two", "three").get((thread + i) % 3);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done(kept ? thread + "-" + i : "nobody", ""));
            jdbc.update("update section set description = ? where slug = ?", thread + "-" + i, slug);
            if (!kept) {
                status.setRollbackOnly();
            }
        });
        return kept ? 1 : 0;
    }

    /** The same as in memory, where a thousand are tried: here the tables are what is tampered with. */
    @Test
    void tamperingWithTheTablesIsFoundToo() {
        LogInMemory whole = LogInMemory.of(120, 1);
        Random random = new Random(4);
        store(whole);
        assertThat(wrong()).isNull();
        for (int i = 0; i < 2 * Tampering.values().length; i++) {
            Tampering way = Tampering.values()[i / 2];
            LogInMemory tampered = whole.copy();
            long first = way.tamper(tampered, random);
            store(tampered);

            Verification verification = new Verification(log, seen -> {});
            Finding chained = verification.findInChain();
            Finding finding = Finding.earlier(chained, verification.findIn(whole.copies.iterator()));

            assertThat(finding).as(way.name()).isNotNull();
            assertThat(finding.number()).as("%s: %s", way, finding).isEqualTo(first);
        }
        newsroom.empty();
    }

    private void store(LogInMemory kept) {
        newsroom.empty();
        if (kept.head == null) {
            jdbc.execute("delete from audit_head");
        } else {
            jdbc.update("update audit_head set number = ?, hash = ?", kept.head.number(), kept.head.hash());
        }
        jdbc.batchUpdate(
                "insert into audit_entry (" + StoredLog.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept.rows.values().stream().map(Chain::row).toList());
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().matches("prepareStatement|createStatement|prepareCall")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Done done(String by, String why) {
        return new Done(
                new Deed("article.correct", "article/17", by, why, Map.of("revision", "3", "kind", "CORRECTION")));
    }

    private List<Entry> entries() {
        return new ArrayList<>(log.after(0, 10_000));
    }

    private Finding wrong() {
        return new Verification(log, seen -> {}).findInChain();
    }
}
