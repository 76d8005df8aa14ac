package org.dateline.gate;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class GateOnPostgresTests extends GateContract {}
