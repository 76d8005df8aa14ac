package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.shared.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@NewsroomTest
class HeadCopyingTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    StoredLog stored;

    @Autowired
    ObjectProvider<StoredLog> log;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anEmptyLog() {
        newsroom.empty();
        file = folder.resolve("elsewhere/heads.jsonl");
    }

    @Test
    void theEndIsCopiedWhenItMovedAndOnlyThen() throws Exception {
        HeadCopying copying = copying();
        act(2);
        copying.copyOut();
        copying.copyOut();
        act(1);
        copying.copyOut();
        copying().copyOut();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        Head head = stored.head();
        assertThat(Copy.read(lines.get(1))).isEqualTo(new Copy(3, head.hash(), clock.instant()));
        assertThat(copying.standing().last()).isEqualTo(new Copy(3, head.hash(), clock.instant()));
        assertThat(copying().standing().last()).isEqualTo(new Copy(3, head.hash(), clock.instant()));
    }

    @Test
    void aLineThatACrashCutOffIsEndedAndPassedOver() throws Exception {
        act(1);
        copying().copyOut();
        Files.writeString(file, "{\"number\":2,\"ha", StandardOpenOption.APPEND);
        assertThat(copying().standing().last().number()).isEqualTo(1);
        act(1);
        copying().copyOut();

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(verify("verify", "--heads", file.toString())).isZero();
        assertThat(printed)
                .contains("1 lines of " + file + " could not be read", "the first of them line 2")
                .contains("2 entries, each as it was written.")
                .contains("2 copied heads agree; the last is entry 2.");
    }

    @Test
    void aCopyThatFailsIsSaidOfAndTriedAgain() throws Exception {
        act(1);
        Files.createDirectories(file);
        HeadCopying copying = copying();
        copying.copyOut();
        assertThat(copying.standing().failure()).isNotNull();

        Files.delete(file);
        copying.copyOut();
        assertThat(copying.standing().failure()).isNull();
        assertThat(copying.standing().last().number()).isEqualTo(1);
    }

    @Test
    void aTailThatWasCutOffWithTheHeadIsFoundByItsCopy() {
        act(5);
        copying().copyOut();
        String hash = jdbc.queryForObject("select hash from audit_entry where number = 3", String.class);
        jdbc.update("delete from audit_entry where number > 3");
        jdbc.update("update audit_head set number = 3, hash = ?", hash);

        assertThat(verify("verify")).isZero();
        assertThat(printed).contains("There are no copied heads");
        assertThat(verify("verify", "--heads=" + file)).isEqualTo(1);
        assertThat(printed).contains("First bad entry: 4 (cut).");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("verify", "--heads")).isEqualTo(2);
        assertThat(verify("verify", "--tails=x")).isEqualTo(2);
        assertThat(printed).contains("Usage: audit verify");
        assertThat(verify("verify", "--heads", folder.resolve("nothing").toString()))
                .isEqualTo(2);
        assertThat(printed).contains("There is no file");
    }

    private HeadCopying copying() {
        return new HeadCopying(stored, new HeadsFile(file), transactions, clock);
    }

    private void act(int times) {
        for (int i = 0; i < times; i++) {
            Deed deed = new Deed("article.publish", "article/17", "lin", "", Map.of());
            events.publishEvent(new RecordingContract.Done(deed));
        }
    }

    private String printed = "";

    private int verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new AuditCommand(log, new HeadsFile(folder.resolve("none.jsonl")))
                .run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
