package org.dateline.feed;

import org.dateline.NewsroomTest;

@NewsroomTest
class FeedsOnH2Tests extends FeedsContract {}
