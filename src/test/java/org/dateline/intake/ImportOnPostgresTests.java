package org.dateline.intake;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class ImportOnPostgresTests extends ImportContract {}
