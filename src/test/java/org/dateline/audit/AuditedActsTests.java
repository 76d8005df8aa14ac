package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every room tells the log what is done in it. */
@NewsroomTest
class AuditedActsTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StoredLog log;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    private MockHttpSession chief;

    @BeforeEach
    void aChief() {
        newsroom.empty();
        chief = newsroom.chief();
        assertThat(told()).containsExactly("account.sign-in account/chief chief {\"from\":\"127.0.0.1\"}");
        forget();
    }

    @Test
    void whoComesInAndWhoDoesNotAndWhoGoes() {
        post(null, "/login", "username", "chief", "password", "wrong wrong wrong wrong");
        post(null, "/login", "username", "my secret password", "password", "chief");
        post(chief, "/logout");

        assertThat(told())
                .containsExactly(
                        "account.sign-in-failed account/chief unknown {\"from\":\"127.0.0.1\"}",
                        "account.sign-in-failed account unknown {\"from\":\"127.0.0.1\"}",
                        "account.sign-out account/chief chief {}");
        assertThat(jdbc.queryForList("select * from audit_entry").toString()).doesNotContain("secret", "wrong");
    }

    @Test
    void aFloodOfTriesIsOneEntry() {
        clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 12; i++) {
            post(null, "/login", "username", "chief", "password", "wrong wrong wrong wrong");
        }

        assertThat(told())
                .filteredOn(line -> line.startsWith("account.sign-in-failed"))
                .hasSize(6);
        assertThat(told())
                .filteredOn(line -> line.startsWith("account.sign-in-throttled"))
                .singleElement()
                .asString()
                .startsWith("account.sign-in-throttled account/chief unknown {\"from\":\"127.0.0.1\",\"untold\":");
        clock.pass(Duration.ofMinutes(2));
        post(null, "/login", "username", "chief", "password", "wrong wrong wrong wrong");
        post(null, "/login", "username", "chief", "password", "wrong wrong wrong wrong");
        assertThat(told().get(told().size() - 1))
                .isEqualTo("account.sign-in-throttled account/chief unknown {\"from\":\"127.0.0.1\",\"untold\":\"5\"}");
    }

    @Test
    void accountsAndPasswordsWithoutThePasswords() {
        String secret = "a lantern over the pier";
        post(chief, "/admin/accounts/new", "username", "lin", "password", secret, "role", "EDITOR", "enabled", "true");
        post(chief, "/admin/accounts/lin", "username", "lin", "role", "CHIEF", "version", "0");
        MockHttpSession again = newsroom.chief();
        jdbc.execute("delete from audit_entry where act = 'account.sign-in'");
        post(again, "/admin/password", "current", "not it", "password", secret + secret);
        post(again, "/admin/accounts/new", "username", "system", "password", secret, "role", "EDITOR");

        assertThat(told())
                .containsExactly(
                        "account.create account/lin chief {\"editor\":\"\",\"enabled\":\"true\",\"role\":\"EDITOR\"}",
                        "account.change account/lin chief {\"editor\":\"\",\"enabled\":\"false\",\"role\":\"CHIEF\"}");
        assertThat(jdbc.queryForList("select * from audit_entry").toString()).doesNotContain("lantern", "not it");
    }

    @Test
    void namesOfTheNewsroomAndWhatTheySay() {
        post(chief, "/admin/sections/new", "name", "World", "description", "Far", "rank", "2");
        post(chief, "/admin/sections/world", "name", "The world", "description", "Far", "version", "0");
        post(chief, "/admin/sections/world", "name", "", "version", "1");
        post(chief, "/admin/sources/new", "name", "Reuters", "kind", "WIRE");
        post(chief, "/admin/editors/new", "name", "Lin Mei", "jobTitle", "World editor");

        assertThat(told())
                .containsExactly(
                        "section.create section/world chief {\"description\":\"Far\",\"name\":\"World\",\"rank\":\"2\"}",
                        "section.change section/world chief {\"description\":\"Far\",\"name\":\"The world\",\"rank\":\"1000\"}",
                        "source.create source/reuters chief {\"creditLine\":\"\",\"homePage\":\"\",\"indexRule\":\"INDEX\","
                                + "\"kind\":\"WIRE\",\"licence\":\"\",\"name\":\"Reuters\",\"republish\":\"USUAL\",\"retentionDays\":\"\"}",
                        "editor.create editor/lin-mei chief {\"biography\":\"\",\"jobTitle\":\"World editor\",\"name\":\"Lin Mei\"}");
    }

    @Test
    void topics() {
        newsroom.aStory().about("Ports", "Harbours").run();
        post(chief, "/admin/topics/ports", "name", "Sea ports");
        post(chief, "/admin/topics/ports/merge", "into", "harbours");
        post(chief, "/admin/topics/ports/merge", "into", "harbours");
        post(chief, "/admin/topics/ports/unmerge");

        assertThat(told())
                .filteredOn(line -> line.startsWith("topic."))
                .containsExactly(
                        "topic.create topic/ports system {\"name\":\"Ports\"}",
                        "topic.create topic/harbours system {\"name\":\"Harbours\"}",
                        "topic.change topic/ports chief {\"from\":\"Ports\",\"to\":\"Sea ports\"}",
                        "topic.merge topic/ports chief {\"into\":\"harbours\"}",
                        "topic.unmerge topic/ports chief {\"from\":\"harbours\"}");
    }

    @Test
    void pictures() throws IOException {
        MvcTestResult taken = mvc.post()
                .uri("/admin/media")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", "pier.jpg", "image/jpeg", jpeg()))
                .accept("text/html")
                .session(chief)
                .with(csrf())
                .exchange();
        String path = String.valueOf(taken.getResponse().getRedirectedUrl());
        String id = path.replaceAll("\\D", "");
        post(
                chief,
                path,
                "alt",
                "A pier",
                "caption",
                "The pier at noon",
                "creditLine",
                "Ann Example",
                "focalX",
                "50",
                "focalY",
                "50",
                "version",
                "0");
        post(chief, path + "/deletion");

        List<String> told = told();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("picture.add picture/" + id + " chief {\"file\":\"pier.jpg\",\"sha256\":\"");
        assertThat(told.get(1))
                .startsWith(
                        "picture.change picture/" + id + " chief {\"alt\":\"A pier\",\"caption\":\"The pier at noon\"");
        assertThat(told.get(2)).startsWith("picture.delete picture/" + id + " chief {\"file\":\"pier.jpg\"");
    }

    @Test
    void sharedLinksAndBatches() {
        newsroom.section("Sport");
        long id = newsroom.aStory().run();
        forget();
        String shares = "/admin/articles/" + id + "/shares";
        post(chief, shares, "hours", "1", "note", "The lawyer");
        post(chief, shares + "/end");
        post(chief, shares + "/end");
        String batch = String.valueOf(
                post(chief, "/admin/batches/new", "article", "" + id, "toSection", "sport", "formToken", "t".repeat(43))
                        .getResponse()
                        .getRedirectedUrl());
        post(chief, batch + "/run", "shown", "1-1", "chosen", "1");
        post(chief, batch + "/undo");

        List<String> told = told();
        assertThat(told.get(0)).startsWith("preview.share article/" + id + " chief {\"link\":\"");
        assertThat(told.get(1)).startsWith("preview.end article/" + id + " chief {\"link\":\"");
        assertThat(told)
                .filteredOn(line -> line.startsWith("batch."))
                .containsExactly(
                        "batch.run " + batch.replace("/admin/batches", "batch") + " chief {\"kind\":\"EDIT\"}",
                        "batch.undo " + batch.replace("/admin/batches", "batch") + " chief {\"kind\":\"EDIT\"}");
        assertThat(told).filteredOn(line -> line.startsWith("preview.")).hasSize(2);
        assertThat(jdbc.queryForList("select * from audit_entry").toString()).doesNotContain("lawyer");
    }

    @Test
    void aStoryThatIsPublished() {
        long id = newsroom.aStory().run();

        assertThat(told()).anyMatch(line -> line.startsWith("article.published article/" + id + " test {"));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private MvcTestResult post(MockHttpSession session, String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (session == null ? request : request.session(session)).exchange();
    }

    private List<String> told() {
        return log.after(0, 1_000).stream()
                .map(entry -> "%s %s %s %s".formatted(entry.act(), entry.object(), entry.by(), entry.facts()))
                .toList();
    }

    private void forget() {
        jdbc.execute("delete from audit_entry");
    }
}
