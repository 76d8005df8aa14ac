package org.dateline.delivery;

import org.dateline.NewsroomTest;

@NewsroomTest
class PurgingOnH2Tests extends PurgingContract {}
