package org.dateline.article;

import org.dateline.NewsroomTest;

@NewsroomTest
class PublicVersionsOnH2Tests extends PublicVersionsContract {}
