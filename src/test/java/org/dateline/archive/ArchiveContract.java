package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.site.SiteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** That the numbers of the calendar are what readers find, at every moment. */
abstract class ArchiveContract {

    static final LocalDate FIRST = LocalDate.of(2023, 5, 18);
    static final LocalDate SECOND = LocalDate.of(2023, 5, 20);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    Calendar calendar;

    @Autowired
    Counting counting;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    long on(LocalDate day) {
        return newsroom.aStory()
                .headed("A story of " + day)
                .publishedAt(day + "T10:00:00Z")
                .run();
    }

    private Map<LocalDate, Integer> may() {
        return calendar.days(Span.of(YearMonth.of(2023, 5)));
    }

    private int waiting() {
        return jdbc.queryForObject("select count(*) from archive_mark", Integer.class);
    }

    private void withdrawn(long id) {
        desk.withdraw(id, "It was wrong.", "chief");
    }

    @Test
    void theNumbersFollowEveryActAtOnceAndCountingChangesNothing() {
        long one = on(FIRST);
        on(FIRST);
        on(SECOND);
        assertThat(may()).isEqualTo(Map.of(FIRST, 2, SECOND, 1));
        assertThat(counting.follow()).isEqualTo(2);
        assertThat(waiting()).isZero();
        assertThat(may()).isEqualTo(Map.of(FIRST, 2, SECOND, 1));

        withdrawn(one);

        assertThat(may()).isEqualTo(Map.of(FIRST, 1, SECOND, 1));
        counting.follow();
        assertThat(may()).isEqualTo(Map.of(FIRST, 1, SECOND, 1));
        assertThat(calendar.months(Span.of(2023))).isEqualTo(Map.of(YearMonth.of(2023, 5), 2));
    }

    @Test
    void aStoryUnderEmbargoCountsAgainFromItsInstantOn() {
        long id = on(TODAY);
        counting.follow();

        desk.embargo(id, clock.instant().plusSeconds(3600), "Asked for", "chief");
        assertThat(calendar.days(Span.of(TODAY))).isEmpty();
        newsroom.later(Duration.ofSeconds(3599));
        counting.follow();
        assertThat(calendar.days(Span.of(TODAY))).isEmpty();
        newsroom.later(Duration.ofSeconds(1));

        assertThat(calendar.days(Span.of(TODAY))).isEqualTo(Map.of(TODAY, 1));
    }

    @Test
    void aScheduledStoryCountsFromItsInstantAndNotAfterItsEnd() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        assertThat(calendar.days(Span.of(TODAY))).isEmpty();
        newsroom.later(Duration.ofHours(1));
        counting.follow();
        assertThat(calendar.days(Span.of(TODAY))).isEqualTo(Map.of(TODAY, 1));
        desk.expireAt(id, clock.instant().plusSeconds(60), "", "chief");

        clock.pass(Duration.ofSeconds(60)); // its time is over, and no node was there yet to say so

        assertThat(calendar.days(Span.of(TODAY))).isEmpty();
        assertThat(calendar.months(Span.of(2026))).isEmpty();
        newsroom.later(Duration.ZERO);
        assertThat(calendar.days(Span.of(TODAY))).isEmpty();
    }

    @Test
    void whatComesToNothingMarksNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            on(FIRST);
            status.setRollbackOnly();
        });

        assertThat(waiting()).isZero();
        assertThat(may()).isEmpty();
    }

    @Test
    void wrongNumbersComeRightByThemselves() {
        on(FIRST);
        on(SECOND);
        long gone = on(TODAY);
        counting.follow();
        jdbc.update("update archive_day set stories = 99 where published_on = ?", FIRST);
        jdbc.update("delete from archive_day where published_on = ?", SECOND);
        jdbc.update("insert into archive_day (published_on, stories) values (?, 3)", LocalDate.of(2001, 1, 1));
        jdbc.update("update article set published_at = ? where id = ?", Timestamp.from(Instant.EPOCH), gone);
        jdbc.update("update archive_state set checked_from = null");

        int wrong = IntStream.range(0, 6).map(i -> counting.check()).sum();

        assertThat(wrong).isEqualTo(5);
        assertThat(may()).isEqualTo(Map.of(FIRST, 1, SECOND, 1));
        assertThat(calendar.months(new Span(LocalDate.of(1900, 1, 1), TODAY)).keySet())
                .containsExactly(YearMonth.of(1970, 1), YearMonth.of(2023, 5));
    }

    @Test
    void anotherZoneMakesAllDaysNew() {
        newsroom.aStory().publishedAt("2023-03-25T23:30:00Z").run();
        newsroom.aStory().publishedAt("2023-03-26T21:59:59Z").run();
        newsroom.aStory().publishedAt("2023-03-26T22:00:00Z").run(); // clocks went forward that morning
        SiteProperties oslo = new SiteProperties(
                "x",
                "",
                URI.create("https://news.example.org"),
                ZoneId.of("Europe/Oslo"),
                "en",
                SiteProperties.AiUse.ALLOWED,
                List.of(),
                List.of());
        DayCounts counts = new DayCounts(entities, oslo);
        TransactionTemplate both = new TransactionTemplate(transactions);

        both.executeWithoutResult(status -> new Counting(entities, counts, oslo).begin());

        Map<LocalDate, Integer> march =
                both.execute(status -> new Calendar(counts, oslo, clock).days(Span.of(YearMonth.of(2023, 3))));
        assertThat(march).isEqualTo(Map.of(LocalDate.of(2023, 3, 26), 2, LocalDate.of(2023, 3, 27), 1));
        assertThat(waiting()).isZero();
        counting.begin();
        assertThat(calendar.days(Span.of(YearMonth.of(2023, 3))))
                .isEqualTo(Map.of(LocalDate.of(2023, 3, 25), 1, LocalDate.of(2023, 3, 26), 2));
    }

    @Test
    void manyAtOnceAndCountingMeanwhileLeaveTheRightNumber() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> counter = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                counting.follow();
            }
        });

        newsroom.section("World");
        List<CompletableFuture<Void>> desks = IntStream.range(0, 3)
                .mapToObj(desk -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 10; i++) {
                        long id = on(FIRST);
                        if (i % 3 == 0) {
                            withdrawn(id);
                        }
                    }
                }))
                .toList();
        desks.forEach(CompletableFuture::join);
        done.set(true);
        counter.join();
        counting.follow();

        assertThat(waiting()).isZero();
        assertThat(may()).isEqualTo(Map.of(FIRST, 18));
        assertThat(jdbc.queryForObject("select stories from archive_day", Integer.class))
                .isEqualTo(18);
    }

    @Test
    void whatNeverWasIsNoPageAndAnEmptyDayLeadsOn() throws Exception {
        on(FIRST);
        on(SECOND);

        for (String path : List.of(
                "2027",
                "2026/12",
                "2026/11/25",
                "2023/13",
                "2023/02/29",
                "2023/5",
                "1999",
                "2023/04",
                "2023/05/17",
                "0000/01")) {
            assertThat(mvc.get().uri("/archive/" + path)).as(path).hasStatus(404);
        }
        String empty =
                mvc.get().uri("/archive/2023/05/19").exchange().getResponse().getContentAsString();
        assertThat(empty)
                .contains(
                        "Nothing was published on this day.",
                        "href=\"/archive/2023/05/18\"",
                        "href=\"/archive/2023/05/20\"")
                .contains("content=\"noindex, follow\"");
        assertThat(mvc.get().uri("/archive/2023/05").exchange().getResponse().getContentAsString())
                .contains("Thursday, May 18, 2023: 1 story", "href=\"/archive/2023/05/feed.atom\"");
    }

    @Test
    void aLongDayIsPagedByKey() throws Exception {
        for (int i = 0; i < 25; i++) {
            on(FIRST);
        }
        on(FIRST.plusDays(1));
        on(FIRST.minusDays(1));

        String first =
                mvc.get().uri("/archive/2023/05/18").exchange().getResponse().getContentAsString();
        String next = first.replaceAll("(?s).*<a rel=\"next\" href=\"(/archive/2023/05/18[?]before=[^\"]+)\".*", "$1");
        String second = mvc.get().uri(next).exchange().getResponse().getContentAsString();

        assertThat(first.split("card-headline", -1)).hasSize(21);
        assertThat(first).contains("25 stories").doesNotContain("A story of 2023-05-17", "A story of 2023-05-19");
        assertThat(second.split("card-headline", -1)).hasSize(6);
        assertThat(second).contains("?after=").doesNotContain("A story of 2023-05-17");
    }

    @Test
    void whoHasThePageIsToldSoUntilSomethingHappens() {
        long id = on(FIRST);
        clock.pass(Duration.ofMinutes(1));
        String tag = mvc.get().uri("/archive/2023/05").exchange().getResponse().getHeader("ETag");

        assertThat(tag).isNotNull();
        assertThat(mvc.get().uri("/archive/2023/05").header("If-None-Match", tag))
                .hasStatus(304);
        withdrawn(id);
        assertThat(mvc.get().uri("/archive/2023/05").header("If-None-Match", tag))
                .hasStatus(404);
    }

    @Test
    void aPageTakesAsManyStatementsHoweverMuchThereIs() {
        on(FIRST);
        on(SECOND);
        counting.follow();
        long month = newsroom.statements(() -> ok("/archive/2023/05"));
        long day = newsroom.statements(() -> ok("/archive/2023/05/18"));
        for (int i = 1; i < 29; i++) {
            on(FIRST.withDayOfMonth(i));
            on(FIRST);
        }
        counting.follow();

        assertThat(newsroom.statements(() -> ok("/archive/2023/05")))
                .isEqualTo(month)
                .isLessThanOrEqualTo(10);
        assertThat(newsroom.statements(() -> ok("/archive/2023/05/18")))
                .isEqualTo(day)
                .isLessThanOrEqualTo(11);
    }

    void ok(String path) {
        assertThat(mvc.get().uri(path)).as(path).hasStatusOk();
    }
}
