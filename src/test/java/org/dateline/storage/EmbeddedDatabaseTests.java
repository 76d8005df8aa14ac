package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void committedMeansWrittenAndThePortalIsNoAdministrator() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Connection portal = portal(database);
                Statement statement = portal.createStatement()) {
            var settings = statement.executeQuery(
                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
            assertThat(settings.next()).isTrue();
            assertThat(settings.getString(1)).isEqualTo("0");
            for (String forbidden : new String[] {
                "create alias shell as 'void x() {}'",
                "create table loot (id int)",
                "script",
                "shutdown",
                "checkpoint sync"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden));
            }
            database.checkpoint();
        }
    }

    @Test
    void theKeysAreForThePortalsOwnEyes() throws Exception {
        EmbeddedDatabase.open(folder).close();

        Path keys = folder.resolve(DatabaseKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(keys)).containsPattern("owner=[0-9a-f]{48}").containsPattern("portal=[0-9a-f]{48}");
    }

    @Test
    void anUnreadableFileIsRefusedWithASentence() throws Exception {
        EmbeddedDatabase.open(folder).close();
        Files.writeString(folder.resolve("dateline.mv.db"), "not a database");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOfSatisfying(
                        StorageRefusal.class,
                        refusal -> assertThat(refusal.action()).contains("backup"));
    }

    @Test
    void aDatabaseWithoutItsKeysIsRefusedWithASentence() throws Exception {
        EmbeddedDatabase.open(folder).close();
        Files.delete(folder.resolve(DatabaseKeys.FILE));

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).hasMessageContaining("its keys");
    }

    @Test
    void foreignKeysAreRefusedWithASentence() throws Exception {
        EmbeddedDatabase.open(folder).close();
        Files.writeString(folder.resolve(DatabaseKeys.FILE), "owner=x\nportal=y\n");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).hasMessageContaining("do not open");
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file))
                .isInstanceOfSatisfying(
                        StorageRefusal.class,
                        refusal -> assertThat(refusal.action()).contains("dateline.data-dir"));
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder.resolve("a;b"))).hasMessageContaining("semicolon");
    }

    @Test
    void aNewerSchemaIsWorkedOnUntilItTakesSomethingAway() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            Flyway flyway = Flyway.configure()
                    .dataSource(
                            database.url(),
                            EmbeddedDatabase.OWNER,
                            database.keys().owner())
                    .locations("classpath:db/migration/common")
                    .load();
            new SchemaGuard().migrate(flyway);
            new SchemaGuard().migrate(flyway);

            later(flyway, "V998__article_add_weight.sql", "alter table article add column weight integer");
            new SchemaGuard().migrate(flyway);
            later(flyway, "V999__article_contract_weight.sql", "alter table article drop column weight");

            assertThatThrownBy(() -> new SchemaGuard().migrate(flyway))
                    .isInstanceOf(StorageRefusal.class)
                    .hasMessageContaining("version 999");
        }
    }

    /** What a later release does to the same database. */
    private void later(Flyway flyway, String name, String sql) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("later")).resolve(name), sql);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/common", "filesystem:" + folder.resolve("later"))
                .load()
                .migrate();
    }

    @Test
    void wrongPasswordsAreNotLetIn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), "sa", ""))
                    .extracting(SQLException::getErrorCode)
                    .isEqualTo(ErrorCode.WRONG_USER_OR_PASSWORD);
        }
    }

    private static Connection portal(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), EmbeddedDatabase.PORTAL, database.keys().portal());
    }
}
