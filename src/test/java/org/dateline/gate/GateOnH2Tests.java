package org.dateline.gate;

import org.dateline.NewsroomTest;

@NewsroomTest
class GateOnH2Tests extends GateContract {}
