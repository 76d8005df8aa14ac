package org.dateline.storage;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates. Where a newer Dateline has been here before, this one works beside it, as in a rolling update or after one that
 * was taken back: newer migrations only add. One that takes something away says "contract" in its name, and after that one
 * this Dateline must not start.
 */
final class SchemaGuard implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(SchemaGuard.class);

    @Override
    public void migrate(Flyway flyway) {
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        List<MigrationInfo> newer = Arrays.stream(flyway.info().applied())
                .filter(applied ->
                        applied.getVersion() != null && applied.getVersion().isNewerThan(known))
                .toList();
        newer.stream().filter(SchemaGuard::takesAway).findFirst().ifPresent(applied -> {
            throw new StorageRefusal(
                    "The database is at version %s, and this Dateline knows only up to %s; meanwhile something that it needs was taken away."
                            .formatted(applied.getVersion(), known),
                    "Start the Dateline release that was here last, or a newer one.");
        });
        if (!newer.isEmpty()) {
            log.warn(
                    "A newer Dateline has been at this database: it is at version {}, and this one knows up to {}."
                            + " It works beside it, but let it not stay so: update this one too.",
                    newer.get(newer.size() - 1).getVersion(),
                    known);
        }
        flyway.migrate();
    }

    private static boolean takesAway(MigrationInfo migration) {
        return Arrays.asList(migration.getDescription().split("[ _]")).contains("contract");
    }
}
