package org.dateline.front;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class FrontDeskOnPostgresTests extends FrontDeskContract {}
