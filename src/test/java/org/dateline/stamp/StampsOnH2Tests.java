package org.dateline.stamp;

import org.dateline.NewsroomTest;

@NewsroomTest
class StampsOnH2Tests extends StampsContract {}
