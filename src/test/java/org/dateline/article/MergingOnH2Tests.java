package org.dateline.article;

import org.dateline.NewsroomTest;

@NewsroomTest
class MergingOnH2Tests extends MergingContract {

    @Override
    int rounds() {
        return 500;
    }
}
