package org.dateline.legacy;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class LegacyImportOnPostgresTests extends LegacyImportContract {}
