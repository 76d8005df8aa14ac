package org.dateline.review;

import org.dateline.NewsroomTest;

@NewsroomTest
class ReviewsOnH2Tests extends ReviewContract {}
