package org.dateline.act;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class LastMomentOnPostgresTests extends LastMomentContract {}
