package org.dateline;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.article.Desk;
import org.dateline.article.LeadPicture;
import org.dateline.article.TestReleasing;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.search.TestSearch;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topics;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What tests need of a newsroom: an empty desk, somebody signed in, and stories in a sentence. */
public class TestNewsroom {

    public static final String CHIEF = "chief";
    public static final String PASSWORD = "a long walk by the harbour";

    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Topics topics;
    private final Desk desk;
    private final JdbcTemplate jdbc;
    private final MockMvcTester mvc;
    private final SessionFactory hibernate;
    private final TestClock.Movable clock;
    private final TestReleasing releasing;
    private final TestFollowers.Held followers;
    private final TestSearch search;

    TestNewsroom(
            Sections sections,
            Sources sources,
            Editors editors,
            Topics topics,
            Desk desk,
            JdbcTemplate jdbc,
            MockMvcTester mvc,
            EntityManagerFactory entities,
            TestClock.Movable clock,
            TestReleasing releasing,
            TestFollowers.Held followers,
            TestSearch search) {
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.topics = topics;
        this.desk = desk;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.hibernate = entities.unwrap(SessionFactory.class);
        this.clock = clock;
        this.releasing = releasing;
        this.followers = followers;
        this.search = search;
    }

    /** Removes every story and name; only the chief's account stays, and it is noon again. */
    public TestNewsroom empty() {
        clock.backToNoon();
        followers.forget();
        search.forget();
        if (isPostgres()) {
            // Row by row, each of tens of thousands would be looked for in every table that may point to it.
            jdbc.execute("truncate article, revision, batch, topic cascade");
        }
        jdbc.execute("update article set scheduled_id = null, merged_into_id = null,"
                + " draft_revision_id = null, published_revision_id = null,"
                + " published_at = null, published_section_id = null, published_version = null,"
                + " published_corrected = null");
        jdbc.execute("update topic set merged_into_id = null, merged_via_id = null");
        jdbc.execute("delete from sitemap_part");
        jdbc.execute("update sitemap_look set zone = '', rules = ''");
        jdbc.execute("update front_draft set version = 0, begun_at = null, base_number = null");
        jdbc.execute("update delivery_mark set log_number = -1");
        jdbc.execute("update review_comment set reply_to = null");
        jdbc.execute("update search_shared set generation = 0, begun = 0, made_as = '', building_until = null");
        for (String table : List.of(
                "reading_hour",
                "related_choice",
                "related_list",
                "archive_mark",
                "archive_day",
                "article_uri",
                "import_run",
                "front_draft_step",
                "front_draft_slot",
                "front_slot",
                "front_edition",
                "review_mention",
                "review_comment",
                "feed_removed",
                "feed_border",
                "feed_ping",
                "delivery_purge",
                "event_publication",
                "policy_page",
                "policy_text",
                "output_check",
                "old_address",
                "article_act",
                "article_version",
                "article_schedule",
                "gate_trial_hit",
                "gate_trial_tally",
                "gate_trial",
                "gate_link",
                "milestone",
                "batch_item",
                "batch",
                "unfiled_text",
                "presence",
                "shared_link_use",
                "shared_link",
                "article_topic",
                "article_picture",
                "revision_topic",
                "revision_picture",
                "withdrawal",
                "revision",
                "article",
                "topic")) {
            jdbc.execute("delete from " + table);
        }
        for (String table : List.of("picture_embedded", "picture_key", "picture")) {
            jdbc.execute("delete from " + table);
        }
        jdbc.execute(
                "update approval_rule set approvals = case when occasion in ('URGENT', 'REINSTATEMENT') then 1 else 0 end");
        jdbc.execute("delete from sign_in_throttle");
        jdbc.execute("delete from known_device");
        jdbc.update("delete from account where username <> ?", CHIEF);
        jdbc.execute("delete from editor");
        jdbc.execute("delete from gate_rule where source_id is not null");
        jdbc.execute("delete from source");
        jdbc.execute("delete from section");
        jdbc.execute("delete from audit_entry");
        jdbc.execute("delete from audit_head");
        jdbc.update("insert into audit_head (id, number, hash) values (1, 0, ?)", "0".repeat(64));
        return this;
    }

    private boolean isPostgres() {
        return "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    public Section section(String name) {
        Section known = sections.findBySlug(Slug.of(name).value());
        return known != null ? known : sections.save(new Section(Slug.of(name), name, "", 1));
    }

    public Source source(String name) {
        Source known = sources.findBySlug(Slug.of(name).value());
        return known != null ? known : sources.save(new Source(Slug.of(name), name));
    }

    public Editor editor(String name) {
        Editor known = editors.findBySlug(Slug.of(name).value());
        return known != null ? known : editors.save(new Editor(Slug.of(name), name));
    }

    /** A picture in the library, without a file; not fit for readers without a description. */
    public long picture(String name, String alt) {
        String key = Slug.of(name).value() + "-0123456789abcdef0123";
        jdbc.update("""
                insert into picture (version, content_key, sha256, file_name, media_type, extension, width, height,
                  frames, byte_size, alt, decorative, caption, credit_line, creator, licence, digital_source_type,
                  focal_x, focal_y, search_words, uploaded_at, uploaded_by)
                values (0, ?, ?, ?, 'image/jpeg', 'jpg', 1600, 1067, 1, 90000, ?, false, 'From the library', ?, '', '',
                  '', 0.5, 0.5, ?, ?, ?)""", key, key, name, alt, "Ann Example", name, Timestamp.from(clock.instant()), CHIEF);
        long id = jdbc.queryForObject("select id from picture where content_key = ?", Long.class, key);
        jdbc.update("insert into picture_key (content_key, picture_id) values (?, ?)", key, id);
        return id;
    }

    /** Signs in through the door every editor uses. */
    public MockHttpSession signIn(String username, String password) {
        return TestSessions.begun(mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse());
    }

    public MockHttpSession chief() {
        return signIn(CHIEF, PASSWORD);
    }

    /** Lets time pass, and what becomes due be done. */
    public void later(Duration time) {
        clock.pass(time);
        releasing.releaseDue();
    }

    /** Makes an account for an editor of that name, with the chief's password, and signs them in. */
    public MockHttpSession colleague(String username) {
        jdbc.update("""
                insert into account (version, username, password_hash, role, enabled, created_at, credentials_changed_at)
                select 0, ?, password_hash, 'EDITOR', true, created_at, credentials_changed_at
                from account where username = ?""", username, CHIEF);
        return signIn(username, PASSWORD);
    }

    /** The SQL statements that some work takes. */
    public long statements(Runnable work) {
        hibernate.getStatistics().clear();
        work.run();
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    public TestStory aStory() {
        return new TestStory();
    }

    /** A story in the making, in newspaper words. */
    public class TestStory {

        private String headline = "Harbour reopens after storm";
        private String summary = "";
        private String text = "The harbour reopened on Monday.";
        private Dateline dateline = Dateline.NONE;
        private Section section = section("World");
        private @Nullable Source source;
        private @Nullable Editor editor;
        private List<String> topicNames = List.of();
        private LeadPicture lead = LeadPicture.NONE;
        private String original = "";
        private String language = "en";
        private Instant at = clock.instant();

        public TestStory headed(String words) {
            headline = words;
            return this;
        }

        public TestStory summedUp(String words) {
            summary = words;
            return this;
        }

        public TestStory ledBy(long picture, String caption) {
            lead = new LeadPicture(picture, caption);
            return this;
        }

        public TestStory saying(String words) {
            text = words;
            return this;
        }

        public TestStory datelined(String place, String day, String agency) {
            dateline = new Dateline(place, LocalDate.parse(day), agency);
            return this;
        }

        public TestStory in(String sectionName) {
            section = section(sectionName);
            return this;
        }

        public TestStory from(String sourceName) {
            source = source(sourceName);
            return this;
        }

        public TestStory editedBy(String name) {
            editor = editor(name);
            return this;
        }

        public TestStory about(String... names) {
            topicNames = List.of(names);
            return this;
        }

        /** Says where it stood first. */
        public TestStory copiedFrom(String address) {
            original = address;
            return this;
        }

        public TestStory inLanguage(String tag) {
            language = tag;
            return this;
        }

        public TestStory publishedAt(String instant) {
            at = Instant.parse(instant);
            return this;
        }

        public TestStory publishedIn(Duration time) {
            at = clock.instant().plus(time);
            return this;
        }

        /** Publishes it and says under which id. */
        public long run() {
            String token = UUID.randomUUID().toString();
            Copy copy = new Copy(
                    headline,
                    summary,
                    HtmlText.of(text),
                    dateline,
                    section,
                    source,
                    "",
                    editor,
                    topics.named(topicNames),
                    Language.of(language),
                    Slug.of(headline),
                    lead,
                    original);
            desk.publishOnce(token, copy, at, "test");
            return jdbc.queryForObject("select id from article where form_token = ?", Long.class, token);
        }
    }
}
