package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.TestSessions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@NewsroomTest
class SecurityTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty().section("World");
    }

    // who may do what

    @Test
    void nobodyPassesTheStaffDoorUnsigned() {
        Set<String> tried = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/admin"))
                        .forEach(path -> {
                            String address = path.replaceAll("\\{[^/]*}", "1");
                            tried.add(address);
                            assertThat(mvc.get().uri(address))
                                    .as(address)
                                    .hasStatus(302)
                                    .hasHeader("Location", "/login");
                            assertThat(mvc.post().uri(address).with(csrf()))
                                    .as(address)
                                    .hasStatus(302);
                            assertThat(mvc.post().uri(address)).as(address).hasStatus(403);
                        }));

        assertThat(tried).hasSizeGreaterThan(15);
    }

    @Test
    void anEditorWritesButKeepsNoHouse() {
        MockHttpSession editor = signedIn("ann", Role.EDITOR);

        for (String path :
                List.of("/admin/articles", "/admin/articles/new", "/admin/articles/paste", "/admin/password")) {
            assertThat(mvc.get().uri(path).session(editor)).as(path).hasStatusOk();
        }
        for (String path : List.of(
                "/admin/sections",
                "/admin/sources/new",
                "/admin/editors",
                "/admin/accounts",
                "/admin/accounts/chief")) {
            assertThat(mvc.get().uri(path).session(editor)).as(path).hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri("/admin/accounts/new")
                        .session(editor)
                        .with(csrf())
                        .param("username", "mallory")
                        .param("password", "a password nobody knows")
                        .param("role", "CHIEF"))
                .hasStatus(403);
        assertThat(accounts.named("mallory")).isNull();
    }

    @Test
    void whatIsTakenFromAnAccountIsGoneWithTheNextClick() {
        MockHttpSession editor = signedIn("ann", Role.CHIEF);
        assertThat(mvc.get().uri("/admin/accounts").session(editor)).hasStatusOk();

        jdbc.update("update account set role = 'EDITOR' where username = 'ann'");
        assertThat(mvc.get().uri("/admin/accounts").session(editor)).hasStatus(403);
        assertThat(mvc.get().uri("/admin/articles").session(editor)).hasStatusOk();

        jdbc.update("update account set enabled = false where username = 'ann'");
        assertThat(mvc.get().uri("/admin/articles").session(editor)).hasStatus(403);
    }

    @Test
    void anewPasswordEndsEveryOtherSession() {
        MockHttpSession here = signedIn("ann", Role.EDITOR);
        MockHttpSession there = newsroom.signIn("ann", "a password nobody knows");
        String before = TestSessions.name(here);

        assertThat(password(here, "wrong", "another password nobody knows"))
                .bodyText()
                .contains("not right");
        assertThat(password(here, "a password nobody knows", "short"))
                .bodyText()
                .contains("15 characters");
        assertThat(password(here, "a password nobody knows", "another password nobody knows"))
                .hasStatus(303);

        assertThat(mvc.get().uri("/admin/articles").session(here)).hasStatusOk();
        assertThat(TestSessions.name(here)).isNotEqualTo(before);
        assertThat(mvc.get().uri("/admin/articles").session(there)).hasStatus(403);
        assertThat(signIn("ann", "another password nobody knows")).hasHeader("Location", "/admin");
    }

    @Test
    void chiefsKeepAccounts() {
        MockHttpSession chief = newsroom.chief();

        assertThat(account(chief, "/admin/accounts/new", Map.of("username", "Ann", "password", "short")))
                .hasStatusOk()
                .bodyText()
                .contains("15 characters");
        assertThat(account(
                        chief, "/admin/accounts/new", Map.of("username", "Ann", "password", "a password nobody knows")))
                .hasStatus(303);
        assertThat(accounts.named("ann").role()).isEqualTo(Role.EDITOR);
        assertThat(account(
                        chief, "/admin/accounts/new", Map.of("username", "ANN", "password", "a password nobody knows")))
                .bodyText()
                .contains("already");
        assertThat(account(chief, "/admin/accounts/ann", Map.of("role", "CHIEF", "enabled", "true", "version", "0")))
                .hasStatus(303);
        assertThat(accounts.named("ann").role()).isEqualTo(Role.CHIEF);
        assertThat(account(chief, "/admin/accounts/ann", Map.of("role", "EDITOR", "enabled", "true", "version", "0")))
                .bodyText()
                .contains("meanwhile");
        String own = String.valueOf(accounts.named("chief").version());
        assertThat(account(chief, "/admin/accounts/chief", Map.of("role", "EDITOR", "enabled", "true", "version", own)))
                .bodyText()
                .contains("cannot close your own");
        assertThat(accounts.named("chief").role()).isEqualTo(Role.CHIEF);
    }

    // signing in

    @Test
    void theAnswerIsTheSameForAWrongNameAndAWrongPassword() {
        assertThat(signIn("nobody", "a password nobody knows")).hasHeader("Location", "/login?wrong");
        assertThat(signIn("chief", "a password nobody knows")).hasHeader("Location", "/login?wrong");
        assertThat(signIn("chief", "x".repeat(1_000_000))).hasHeader("Location", "/login?wrong");
        assertThat(signIn("x".repeat(100_000), "x")).hasHeader("Location", "/login?wrong");
        assertThat(signIn("", "")).hasHeader("Location", "/login?wrong");
    }

    @Test
    void theSessionChangesItsIdAtSignInAndItsCookieStaysOnThisHost() throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        URI login = URI.create("http://localhost:" + port + "/login");
        HttpResponse<String> form =
                browser.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString());
        String before = form.headers().firstValue("Set-Cookie").orElseThrow();
        String token = Jsoup.parse(form.body()).select("[name=_csrf]").attr("value");
        HttpResponse<String> signedIn = browser.send(
                HttpRequest.newBuilder(login)
                        .header("Cookie", before.replaceAll(";.*", ""))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=chief&password="
                                + URLEncoder.encode(TestNewsroom.PASSWORD, StandardCharsets.UTF_8)
                                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(signedIn.statusCode()).isEqualTo(303);
        String after = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-dateline="))
                .findFirst()
                .orElseThrow();
        assertThat(after)
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(after.replaceAll(";.*", "")).isNotEqualTo(before.replaceAll(";.*", ""));
    }

    @Test
    void guessingSlowsDownButNobodyIsLockedOutForEver() {
        for (int i = 0; i < 30; i++) {
            signIn("chief", "guess number " + i + " of a stranger");
        }
        assertThat(signIn("chief", TestNewsroom.PASSWORD)).hasHeader("Location", "/login?wrong");

        clock.pass(Duration.ofMinutes(15));

        assertThat(signIn("chief", TestNewsroom.PASSWORD)).hasHeader("Location", "/admin");
    }

    @Test
    void fewerThanTwentyGuessesAnHourAreLookedAt() {
        int looked = 0;
        for (int second = 0; second < 3_600; second += 10) {
            String before = String.valueOf(failures());
            signIn("chief", "guess at second " + second);
            looked += String.valueOf(failures()).equals(before) ? 0 : 1;
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(looked).isBetween(5, 20);
    }

    @Test
    void aClockThatWasReadALittleEarlierIsNoReasonToWait() {
        assertThat(throttle.admit("account:ann", 5)).isTrue();
        clock.pass(Duration.ofMillis(-1));
        assertThat(throttle.admit("account:ann", 5)).isTrue();
        assertThat(throttle.admit("account:ann", 5)).isTrue();
        clock.pass(Duration.ofMillis(1));
    }

    @Test
    void peopleOfOneOfficeMaySignInAtTheSameMoment() throws Exception {
        ExecutorService office = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> people = Collections.nCopies(
                    4,
                    () -> signIn("chief", TestNewsroom.PASSWORD).getResponse().getHeader("Location"));

            for (Future<String> answer : office.invokeAll(people)) {
                assertThat(answer.get()).isEqualTo("/admin");
            }
        } finally {
            office.shutdown();
        }
    }

    @Test
    void aStrangersGuessesDoNotStopAKnownBrowser() {
        MvcTestResult known = signIn("chief", TestNewsroom.PASSWORD);
        Cookie device = known.getResponse().getCookie("dateline-device");
        for (int i = 0; i < 20; i++) {
            mvc.post()
                    .uri("/login")
                    .with(csrf())
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    })
                    .param("username", "chief")
                    .param("password", "guess " + i)
                    .exchange();
        }
        assertThat(signIn("chief", TestNewsroom.PASSWORD)).hasHeader("Location", "/login?wrong");

        assertThat(mvc.post()
                        .uri("/login")
                        .cookie(device)
                        .with(csrf())
                        .param("username", "chief")
                        .param("password", TestNewsroom.PASSWORD))
                .hasHeader("Location", "/admin");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getSecure()).isTrue();
    }

    @Test
    void signingOutIsAPostThatClearsTheSession() {
        MockHttpSession chief = newsroom.chief();

        MvcTestResult out = mvc.post()
                .uri("/logout")
                .secure(true)
                .session(chief)
                .with(csrf())
                .exchange();

        assertThat(out).hasStatus(302).hasHeader("Location", "/login?goodbye");
        assertThat(out.getResponse().getHeader("Clear-Site-Data")).contains("cache");
        assertThat(chief.isInvalid()).isTrue();
        assertThat(mvc.get().uri("/logout")).hasStatus(302).hasHeader("Location", "/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "密码是一条很长很长的路通向大海边",
                "a password with 128 chars ",
                "  leading and trailing  ",
                "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE06\uD83D\uDE07\uD83D\uDE08\uD83D\uDE09\uD83D\uDE0A\uD83D\uDE0B\uD83D\uDE0C\uD83D\uDE0D\uD83D\uDE0E"
            })
    void longPasswordsOfAnyScriptAreTakenWhole(String password) {
        assertThat(Passwords.flaw(password, "ann")).isNull();
        String hash = passwords.encode(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password.substring(0, password.length() - 2), hash))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "14 characters.", "aaaaaaaaaaaaaaaaaaaa", "ann-ann-ann-ann-ann", "abababababababababab"})
    void weakPasswordsAreNot(String password) {
        assertThat(Passwords.flaw(password, "ann")).isNotNull();
        assertThat(Passwords.flaw("x1y2z3".repeat(30), "ann")).isEqualTo("account.password.long");
    }

    // what goes out with every answer

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/latest",
                "/nope",
                "/news/1",
                "/css/base.css",
                "/js/early.js",
                "/img/icon.svg",
                "/login",
                "/admin",
                "/setup",
                "/healthz/live",
                "/robots.txt"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        MvcTestResult answer = mvc.get().uri(path).secure(true).exchange();

        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for")
                .doesNotContain("unsafe");
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer).hasHeader("X-Frame-Options", "DENY");
        assertThat(answer).hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer).containsHeader("Referrer-Policy");
        assertThat(answer).containsHeader("Permissions-Policy");
        assertThat(answer).hasHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void readersMayOnlyRead(String method) {
        MvcTestResult answer =
                mvc.method(HttpMethod.valueOf(method)).uri("/latest").exchange();

        assertThat(answer.getResponse().getStatus()).isIn(400, 405);
        assertThat(answer).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        assertThat(mvc.head().uri("/latest")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/h2-console",
                "/env",
                "/.git/config",
                "/application.yaml",
                "/admin.css",
                "/Admin/articles",
                "/error"
            })
    void whatIsNotOfferedIsNotThere(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin;x/articles",
                "//admin/articles",
                "/admin/./articles",
                "/admin/%2e%2e/",
                "/admin%2farticles",
                "/admin/articles;jsessionid=1"
            })
    void pathTricksDoNotOpenTheDoor(String path) {
        MvcTestResult answer =
                mvc.get().uri(java.net.URI.create("http://localhost" + path)).exchange();

        assertThat(answer.getResponse().getStatus()).isIn(302, 400, 404);
    }

    @Test
    void setupDoesNotExistOnceThereIsAnAccount() {
        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(mvc.get().uri("/setup?code=guess")).hasStatus(404);
        assertThat(mvc.post().uri("/setup?code=guess").with(csrf())).hasStatus(404);
        assertThat(mvc.post().uri("/setup").param("code", "").with(csrf())).hasStatus(404);
    }

    @Test
    void probesAnswerWithoutTheDatabase() {
        assertThat(newsroom.statements(() -> {
                    assertThat(mvc.get().uri("/healthz/live")).hasStatusOk();
                    assertThat(mvc.get().uri("/healthz/ready")).hasStatusOk();
                }))
                .isZero();
    }

    @Test
    void noMappingAcceptsEveryMethod() {
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getPatternValues().stream().noneMatch(path -> path.equals("/error"))) {
                assertThat(mapping.getMethodsCondition().getMethods())
                        .as(mapping.toString())
                        .containsAnyOf(RequestMethod.GET, RequestMethod.POST);
            }
        });
    }

    @Test
    void extraFieldsReachNothing() {
        MockHttpSession editor = signedIn("ann", Role.EDITOR);
        mvc.post()
                .uri("/admin/articles")
                .session(editor)
                .with(csrf())
                .param("headline", "x")
                .param("id", "7")
                .param("state", "PUBLISHED")
                .param("publication.at", "2020-01-01")
                .param("class.module.classLoader", "x")
                .param("_method", "delete")
                .param("createdBy", "chief")
                .exchange();

        assertThat(jdbc.queryForMap("select state, created_by from article").values())
                .containsExactlyInAnyOrder("DRAFT", "ann");
    }

    private MockHttpSession signedIn(String username, Role role) {
        accounts.save(new Account(username, passwords.encode("a password nobody knows"), role, Instant.EPOCH));
        return newsroom.signIn(username, "a password nobody knows");
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult password(MockHttpSession session, String current, String password) {
        return mvc.post()
                .uri("/admin/password")
                .session(session)
                .with(csrf())
                .param("current", current)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult account(MockHttpSession session, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(session).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private Integer failures() {
        return jdbc.query(
                "select failures from sign_in_throttle where subject = 'account:chief'",
                rows -> rows.next() ? rows.getInt(1) : 0);
    }
}
