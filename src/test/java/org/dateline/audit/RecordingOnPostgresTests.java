package org.dateline.audit;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class RecordingOnPostgresTests extends RecordingContract {}
