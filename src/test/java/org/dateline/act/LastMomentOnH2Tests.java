package org.dateline.act;

import org.dateline.NewsroomTest;

@NewsroomTest
class LastMomentOnH2Tests extends LastMomentContract {}
