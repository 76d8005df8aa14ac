package org.dateline.article;

import org.dateline.NewsroomTest;

@NewsroomTest
class ActsOnH2Tests extends ActsContract {}
