package org.dateline.stamp;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class StampsOnPostgresTests extends StampsContract {}
