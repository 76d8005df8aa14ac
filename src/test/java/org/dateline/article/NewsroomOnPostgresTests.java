package org.dateline.article;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class NewsroomOnPostgresTests extends NewsroomContract {}
