package org.dateline.review;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class CommentsOnPostgresTests extends CommentContract {}
