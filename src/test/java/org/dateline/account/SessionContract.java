package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dateline.TestNewsroom;
import org.dateline.TestSessions;
import org.dateline.shared.Sha256;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as they lie in the database. */
abstract class SessionContract {

    private static final String COOKIE = "__Host-dateline";
    private static final String TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    SessionSweeping sweeping;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private long story;
    private MockHttpSession chief;

    @BeforeEach
    void somebodySignsIn() {
        story = newsroom.empty().aStory().run();
        jdbc.update("delete from account_session");
        chief = newsroom.chief();
    }

    @Test
    void readersHaveNoSessionAndNobodyAsksForOne() {
        for (String path :
                List.of("/", "/latest", "/news/" + story + "/harbour-reopens-after-storm", "/feed.atom", "/nope")) {
            assertThat(statements(() -> {
                        assertThat(mvc.get().uri(path)).doesNotContainHeader("Set-Cookie");
                        mvc.get()
                                .uri(path)
                                .cookie(new Cookie(COOKIE, TestSessions.name(chief)))
                                .exchange();
                    }))
                    .as(path)
                    .isEmpty();
        }
        assertThat(jdbc.queryForObject("select count(*) from account_session", Integer.class))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/admin/articles").session(chief)).hasStatusOk();
        assertThat(statements(() -> assertThat(mvc.get().uri("/admin/articles").session(chief))
                        .hasStatusOk()))
                .as("the session, when it was used last, and whether it is still there")
                .hasSize(3);
        assertThat(statements(() -> mvc.get()
                        .uri("/login")
                        .cookie(new Cookie(COOKIE, "' or 1=1 --"))
                        .exchange()))
                .as("what was never a name is not asked for")
                .noneMatch(statement -> statement.contains("asked.name"));
    }

    @Test
    void aSessionHoldsLittleAndItsNameIsNotInTheDatabase() {
        assertThat(TestSessions.name(chief)).matches("[0-9a-f]{64}");
        assertThat(jdbc.queryForObject("select session_id from account_session", String.class))
                .isEqualTo(Sha256.hex(TestSessions.name(chief)));
        assertThat(jdbc.queryForObject("select principal_name from account_session", String.class))
                .isEqualTo(TestNewsroom.CHIEF);
        assertThat(jdbc.queryForList("select attribute_bytes from account_session_attributes", byte[].class))
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .isNotEmpty()
                .allSatisfy(kept ->
                        assertThat(kept).startsWith("{").doesNotContain("org.").doesNotContain("argon2"));
    }

    @Test
    void aSessionThatCannotBeReadIsNone() {
        assertThat(mvc.get().uri("/admin/articles").session(chief)).hasStatusOk();

        jdbc.update("update account_session_attributes set attribute_bytes = ?", (Object)
                new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's'});

        assertThat(mvc.get().uri("/admin/articles").session(chief))
                .hasStatus(302)
                .hasHeader("Location", "/login");
        assertThat(mvc.get().uri("/login").session(chief)).hasStatusOk();
    }

    @Test
    void afterSigningOutTheNameOpensNothing() {
        Cookie kept = new Cookie(COOKIE, TestSessions.name(chief));

        mvc.post().uri("/logout").session(chief).with(csrf()).exchange();

        assertThat(jdbc.queryForObject("select count(*) from account_session", Integer.class))
                .isZero();
        assertThat(mvc.get().uri("/admin/articles").cookie(kept)).hasStatus(302).hasHeader("Location", "/login");
        String expired = mvc.get()
                .uri("/admin/articles")
                .cookie(kept)
                .exchange()
                .getResponse()
                .getHeader("Set-Cookie");
        assertThat(expired).isNull();
    }

    @Test
    void anIdleSessionEnds() {
        jdbc.update("update account_session set last_access_time = last_access_time - 3600001");

        assertThat(mvc.get().uri("/admin/articles").session(chief))
                .hasStatus(302)
                .hasHeader("Location", "/login");
    }

    @Test
    void aRequestThatIsLateDoesNotBringBackTheNameFromBeforeTheSignIn() {
        Cookie before = mvc.get().uri("/login").exchange().getResponse().getCookie(COOKIE);
        JdbcRequest late = new JdbcRequest(sessions, before.getValue());
        Cookie after = mvc.post()
                .uri("/login")
                .cookie(before)
                .param("username", TestNewsroom.CHIEF)
                .param("password", TestNewsroom.PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie(COOKIE);

        late.keep("too late");

        assertThat(mvc.get().uri("/admin/articles").cookie(before))
                .hasStatus(302)
                .hasHeader("Location", "/login");
        assertThat(mvc.get().uri("/admin/articles").cookie(after)).hasStatusOk();
    }

    @Test
    void theTokenOfFormsIsThereBeforeTwoPagesCanEachMakeOne() {
        MvcTestResult door = mvc.get().uri("/login").exchange();
        Cookie signedIn = mvc.post()
                .uri("/login")
                .cookie(door.getResponse().getCookie(COOKIE))
                .param("username", TestNewsroom.CHIEF)
                .param("password", TestNewsroom.PASSWORD)
                .param("_csrf", token(door))
                .exchange()
                .getResponse()
                .getCookie(COOKIE);
        CsrfToken first = token(signedIn);

        assertThat(mvc.get().uri("/admin/articles").cookie(signedIn)).hasStatusOk();

        CsrfToken then = token(signedIn);
        assertThat(first.getToken()).isEqualTo(then.getToken());
    }

    private CsrfToken token(Cookie signedIn) {
        Session session = sessions.findById(signedIn.getValue());
        return session.getRequiredAttribute(TOKEN);
    }

    private static String token(MvcTestResult page) {
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("[name=_csrf]")
                .attr("value");
    }

    @Test
    void twoRequestsMayKeepTheSameThingAtTheSameMoment() {
        keep(sessions, sessions);
        Session both = sessions.findById(TestSessions.name(chief));

        assertThat(both.<String>getAttribute("kept")).isEqualTo("by the other");
    }

    @Test
    void whatIsKeptAfterSigningOutIsNotKept() {
        JdbcRequest late = new JdbcRequest(sessions, TestSessions.name(chief));
        sessions.deleteById(TestSessions.name(chief));

        late.keep("too late");

        assertThat(jdbc.queryForObject("select count(*) from account_session_attributes", Integer.class))
                .isZero();
    }

    @Test
    void whoseTimeIsOverIsSweptUpByWhoeverComesFirst() {
        MockHttpSession other = newsroom.chief();
        jdbc.update("update account_session set expiry_time = 1");
        newsroom.chief();
        String held = Sha256.hex(TestSessions.name(other));

        new TransactionTemplate(transactions).executeWithoutResult(another -> {
            jdbc.queryForList("select primary_id from account_session where session_id = ? for update", held);
            // Waits for nobody: what another node is at is left to it.
            CompletableFuture.runAsync(sweeping::sweep)
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(jdbc.queryForList("select session_id from account_session", String.class))
                .hasSize(2)
                .contains(held);
        sweeping.sweep();
        assertThat(jdbc.queryForList("select session_id from account_session", String.class))
                .hasSize(1)
                .doesNotContain(held);
        assertThat(jdbc.queryForObject(
                        "select count(distinct session_primary_id) from account_session_attributes", Integer.class))
                .isEqualTo(1);
    }

    /** Each of two requests reads the session before the other has written. */
    private <S extends Session> void keep(SessionRepository<S> one, SessionRepository<?> other) {
        JdbcRequest first = new JdbcRequest(one, TestSessions.name(chief));
        JdbcRequest second = new JdbcRequest(other, TestSessions.name(chief));
        first.keep("by one");
        second.keep("by the other");
    }

    /** What a request does with a session: its class is the library's own. */
    private static final class JdbcRequest {

        private final SessionRepository<Session> sessions;
        private final Session session;

        @SuppressWarnings("unchecked")
        JdbcRequest(SessionRepository<?> sessions, String name) {
            this.sessions = (SessionRepository<Session>) sessions;
            this.session = this.sessions.findById(name);
        }

        void keep(String what) {
            session.setAttribute("kept", what);
            sessions.save(session);
        }
    }

    /** The statements about sessions that some work takes. */
    private static List<String> statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Thread own = Thread.currentThread();
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {

            /** An event finds out the name of its thread when it is asked for: what other tests do is told here alone. */
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread() == own) {
                    super.append(event);
                }
            }
        };
        heard.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("[") && line.contains("account_session"))
                .toList();
    }
}
