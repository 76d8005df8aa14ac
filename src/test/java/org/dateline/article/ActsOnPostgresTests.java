package org.dateline.article;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class ActsOnPostgresTests extends ActsContract {}
