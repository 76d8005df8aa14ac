package org.dateline.search;

import org.dateline.NewsroomTest;

@NewsroomTest
class EngineOnH2Tests extends EngineContract {}
