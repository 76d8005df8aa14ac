package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Properties;
import org.dateline.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifying as an operator does, in a process of its own, after somebody had the database in their hands. */
class AuditCommandTests {

    @TempDir
    Path folder;

    @Test
    void theLogIsVerifiedFromOutsideAndTheFirstBadEntryNamed() throws Exception {
        try (Portal portal = Portal.start(
                folder, "--dateline.admin.username=ann", "--dateline.admin.password=a password nobody knows")) {
            new Portal.Browser(portal.address()).signIn("ann", "a password nobody knows");
            portal.stop();
            assertThat(portal.log()).doesNotContain("ERROR");
        }
        assertThat(Files.readString(folder.resolve("data/audit-heads.jsonl"))).contains("\"number\":3,");

        try (Portal verify = Portal.start(folder, "audit", "verify")) {
            assertThat(verify.exitCode()).as(verify.log()).isZero();
            assertThat(verify.log())
                    .contains("3 entries, each as it was written.", "copied heads agree; the last is entry 3.")
                    .doesNotContain("Tomcat", "/setup", "WARN", "ERROR");
        }

        tamper("update audit_entry set done_by = 'eve' where number = 2");
        try (Portal verify = Portal.start(folder, "audit", "verify")) {
            assertThat(verify.exitCode()).as(verify.log()).isEqualTo(1);
            assertThat(verify.log()).contains("First bad entry: 2 (changed).").doesNotContain("\tat ");
        }
    }

    private void tamper(String sql) throws Exception {
        Properties keys = new Properties();
        keys.load(new StringReader(Files.readString(folder.resolve("data/database-keys.properties"))));
        String url = "jdbc:h2:file:" + folder.resolve("data/dateline").toAbsolutePath();
        try (Connection owner = DriverManager.getConnection(url, "DATELINE_OWNER", keys.getProperty("owner"));
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
