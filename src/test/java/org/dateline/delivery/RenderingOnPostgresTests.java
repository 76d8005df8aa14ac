package org.dateline.delivery;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class RenderingOnPostgresTests extends RenderingContract {}
