package org.dateline.review;

import org.dateline.NewsroomTest;

@NewsroomTest
class CommentsOnH2Tests extends CommentContract {}
