package org.dateline.account;

import org.dateline.NewsroomTest;

@NewsroomTest
class SessionOnH2Tests extends SessionContract {}
