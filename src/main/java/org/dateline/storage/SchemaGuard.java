package org.dateline.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates, unless a newer Dateline has been here before: old code on a new schema could lose what it does not know. */
final class SchemaGuard implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getVersion)
                .filter(applied -> applied != null && applied.isNewerThan(known))
                .findFirst()
                .ifPresent(applied -> {
                    throw new StorageRefusal(
                            "The database is at version %s, and this Dateline knows only up to %s."
                                    .formatted(applied, known),
                            "Start the Dateline release that was here last, or a newer one.");
                });
        flyway.migrate();
    }
}
