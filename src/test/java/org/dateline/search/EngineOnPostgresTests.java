package org.dateline.search;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class EngineOnPostgresTests extends EngineContract {}
