package org.dateline.feed;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class FeedsOnPostgresTests extends FeedsContract {}
