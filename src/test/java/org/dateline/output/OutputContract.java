package org.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.TestClock;
import org.dateline.TestFollowers;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.storage.Finishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** That every output is held against each act, until it follows. */
interface OutputContract {

    record Room(
            TestNewsroom newsroom,
            TestFollowers.Held followers,
            TestClock.Movable clock,
            Finishing finishing,
            Desk desk,
            Thinning thinning,
            Outputs outputs,
            JdbcTemplate jdbc,
            MockMvcTester mvc) {

        long act() {
            return jdbc.queryForObject("select max(id) from article_act", Long.class);
        }

        Map<String, Check> checks() {
            return outputs.after(act());
        }

        int waiting() {
            return jdbc.queryForObject("select count(*) from event_publication", Integer.class);
        }

        long run() {
            return newsroom.aStory()
                    .headed("Ferry runs again")
                    .from("Reuters")
                    .editedBy("Lin Mei")
                    .about("Ports", "Ferries")
                    .ledBy(newsroom.picture("quay.jpg", "A quay"), "The quay")
                    .run();
        }

        /** A place that says something else than it should. */
        void lose(String topic) {
            jdbc.update("delete from article_topic where topic_id = (select id from topic where name = ?)", topic);
        }

        void putBack(String topic) {
            jdbc.update("""
                    insert into article_topic (article_id, topic_id, published_at)
                    select id, (select id from topic where name = ?), published_at from article""", topic);
        }

        void tryAgainIn(Duration time) {
            clock.pass(time);
            finishing.finish();
            followers.follow();
        }

        String path(long id) {
            return "/admin/articles/" + id + "/acts/" + act() + "/outputs";
        }
    }

    Room room();

    @BeforeEach
    default void emptyDesk() {
        room().newsroom.empty();
    }

    @Test
    default void everyOutputFollowsAPublishedStory() {
        room().run();

        room().followers.follow();

        assertThat(room().checks().keySet())
                .contains("page", "latest", "section", "source", "editor", "topic", "pictures");
        assertThat(room().checks().get("corrections").said().what()).isEqualTo(OutputState.What.ABSENT);
        assertThat(room().checks().values()).allSatisfy(check -> {
            assertThat(check.right()).as(check.output()).isTrue();
            assertThat(check.said().headline())
                    .as(check.output())
                    .isEqualTo(check.output().equals("corrections") ? "" : "Ferry runs again");
        });
        assertThat(room().waiting()).isZero();
    }

    @Test
    default void everyOutputFollowsAStoryThatWaits() {
        room().newsroom.aStory().publishedIn(Duration.ofHours(1)).run();

        room().followers.follow();

        assertThat(room().checks().values())
                .isNotEmpty()
                .allMatch(check -> check.right() && check.said().what() == OutputState.What.ABSENT);
    }

    @Test
    default void everyOutputFollowsAWithdrawal() {
        long id = room().run();
        room().desk.withdraw(id, "It was wrong.", "chief");

        room().followers.follow();

        Map<String, Check> checks = room().checks();
        assertThat(checks.values()).allMatch(Check::right);
        assertThat(List.of("page", "history", "corrections"))
                .allMatch(name -> checks.get(name).said().what() == OutputState.What.NOTICE);
        assertThat(List.of("latest", "section", "source", "editor", "topic", "pictures"))
                .allMatch(name -> checks.get(name).said().what() == OutputState.What.ABSENT);
    }

    @Test
    default void whatDoesNotFollowIsTriedAgainLaterAndKeptOnce() {
        room().run();
        room().lose("Ports");

        room().followers.follow();
        room().tryAgainIn(Duration.ofSeconds(1));
        room().tryAgainIn(Duration.ofSeconds(1)); // too early: it rests longer each time
        assertThat(room().checks().get("topic").right()).isFalse();
        assertThat(room().checks().get("topic").said().what()).isEqualTo(OutputState.What.MIXED);
        assertThat(room().checks().get("topic").attempts()).isEqualTo(2);
        room().putBack("Ports");
        room().tryAgainIn(Duration.ofSeconds(1));

        assertThat(room().checks().get("topic").right()).isTrue();
        assertThat(room().checks().get("topic").attempts()).isEqualTo(3);
        assertThat(room().checks().get("page").attempts()).isEqualTo(1);
        assertThat(room().waiting()).isZero();
    }

    @Test
    default void whatFailsToTheEndIsLeftToAPersonWhoTriesAgain() throws Exception {
        long id = room().run();
        room().lose("Ports");
        room().followers.follow();
        for (int tries = 0; tries < 20; tries++) {
            room().tryAgainIn(Duration.ofMinutes(6));
        }
        assertThat(room().checks().get("topic").attempts()).isEqualTo(12);
        assertThat(room().mvc.get().uri(room().path(id)).session(room().newsroom.chief()))
                .bodyText()
                .contains("is not tried again by itself", "Try again", "Not as it should");
        room().putBack("Ports");

        assertThat(room().mvc
                        .post()
                        .uri(room().path(id))
                        .session(room().newsroom.chief())
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, room().path(id));
        room().tryAgainIn(Duration.ZERO);

        assertThat(room().mvc.get().uri(room().path(id)).session(room().newsroom.chief()))
                .bodyText()
                .contains("Every place has followed this act.")
                .doesNotContain("Try again");
        assertThat(room().waiting()).isZero();
    }

    @Test
    default void whatANodeLeftBehindIsFinishedByAnother() {
        room().run();
        room().followers.forget();

        room().tryAgainIn(Duration.ofSeconds(4));
        assertThat(room().checks()).as("perhaps it is only slow").isEmpty();
        room().tryAgainIn(Duration.ofSeconds(2));

        assertThat(room().checks().values()).isNotEmpty().allMatch(Check::right);
        assertThat(room().waiting()).isZero();
    }

    @Test
    default void aStoryThatWasTakenBackMeanwhileIsHeldAgainstThat() {
        long id = room().run();
        room().followers.forget();
        room().desk.withdraw(id, "It was wrong.", "chief");
        room().tryAgainIn(Duration.ofSeconds(6));

        assertThat(room().jdbc.queryForObject("select count(*) from output_check where as_it_should", Integer.class))
                .isEqualTo(2 * room().checks().size());
    }

    @Test
    default void theScreenLooksAgainWhileAnActIsBeingFollowed() {
        long id = room().run();

        assertThat(room().mvc.get().uri(room().path(id)).session(room().newsroom.chief()))
                .hasStatusOk()
                .hasHeader("Refresh", "3")
                .bodyText()
                .contains("Being followed…", "Not looked at yet", "Ferry runs again");
        room().followers.follow();

        assertThat(room().mvc.get().uri(room().path(id)).session(room().newsroom.chief()))
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("Every place has followed this act.");
        assertThat(room().mvc
                        .get()
                        .uri("/admin/articles/" + id + "/outputs")
                        .session(room().newsroom.chief()))
                .hasHeader(HttpHeaders.LOCATION, room().path(id));
        assertThat(room().mvc
                        .get()
                        .uri("/admin/articles/" + (id + 1) + "/acts/" + room().act() + "/outputs")
                        .session(room().newsroom.chief()))
                .hasStatus(404);
    }

    @Test
    default void aCheckTakesTheSameFewStatementsHoweverManyStoriesThereAre() {
        room().run();
        long first = room().newsroom.statements(() -> room().followers.follow());
        for (int i = 0; i < 20; i++) {
            room().newsroom.aStory().about("Ports").run();
        }
        room().followers.follow();
        room().newsroom
                .aStory()
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports", "Ferries")
                .run();

        assertThat(first).isLessThan(60);
        assertThat(room().newsroom.statements(() -> room().followers.follow())).isLessThanOrEqualTo(first);
    }

    @Test
    default void oldChecksAreRemoved() {
        room().run();
        room().followers.follow();
        room().clock.pass(Thinning.KEPT.plusDays(1));
        room().newsroom.aStory().run();
        room().followers.follow();

        room().thinning.thin();

        assertThat(room().jdbc.queryForObject("select count(distinct act_id) from output_check", Integer.class))
                .isEqualTo(1);
        assertThat(room().checks()).isNotEmpty();
    }
}
