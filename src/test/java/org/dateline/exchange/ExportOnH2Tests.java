package org.dateline.exchange;

import org.dateline.NewsroomTest;

@NewsroomTest
class ExportOnH2Tests extends ExportContract {}
