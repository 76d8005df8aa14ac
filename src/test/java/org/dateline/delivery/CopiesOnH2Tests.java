package org.dateline.delivery;

import org.dateline.NewsroomTest;

@NewsroomTest
class CopiesOnH2Tests extends CopiesContract {}
