package org.dateline.archive;

import org.dateline.NewsroomTest;

@NewsroomTest
class ArchiveOnH2Tests extends ArchiveContract {}
