package org.dateline.audit;

import org.dateline.NewsroomTest;

@NewsroomTest
class RecordingOnH2Tests extends RecordingContract {}
