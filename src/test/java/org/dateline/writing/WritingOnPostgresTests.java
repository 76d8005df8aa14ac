package org.dateline.writing;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class WritingOnPostgresTests extends WritingContract {}
