package org.dateline.front;

import org.dateline.NewsroomTest;

@NewsroomTest
class FrontDeskOnH2Tests extends FrontDeskContract {}
