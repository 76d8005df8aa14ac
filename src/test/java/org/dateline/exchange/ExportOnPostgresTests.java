package org.dateline.exchange;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class ExportOnPostgresTests extends ExportContract {}
