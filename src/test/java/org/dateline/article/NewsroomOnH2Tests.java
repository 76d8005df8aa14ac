package org.dateline.article;

import org.dateline.NewsroomTest;

@NewsroomTest
class NewsroomOnH2Tests extends NewsroomContract {}
