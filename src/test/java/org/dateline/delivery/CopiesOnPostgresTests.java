package org.dateline.delivery;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class CopiesOnPostgresTests extends CopiesContract {}
