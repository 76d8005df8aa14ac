package org.dateline.article;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class MergingOnPostgresTests extends MergingContract {

    @Override
    int rounds() {
        return 100;
    }
}
