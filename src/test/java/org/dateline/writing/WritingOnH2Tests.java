package org.dateline.writing;

import org.dateline.NewsroomTest;

@NewsroomTest
class WritingOnH2Tests extends WritingContract {}
