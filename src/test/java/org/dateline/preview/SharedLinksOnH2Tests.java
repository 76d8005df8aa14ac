package org.dateline.preview;

import org.dateline.NewsroomTest;

@NewsroomTest
class SharedLinksOnH2Tests extends SharedLinkContract {}
