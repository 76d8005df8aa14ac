package org.dateline.intake;

import org.dateline.NewsroomTest;

@NewsroomTest
class ImportOnH2Tests extends ImportContract {}
