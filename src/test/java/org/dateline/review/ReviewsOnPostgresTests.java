package org.dateline.review;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class ReviewsOnPostgresTests extends ReviewContract {}
