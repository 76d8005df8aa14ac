package org.dateline.delivery;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class PurgingOnPostgresTests extends PurgingContract {}
