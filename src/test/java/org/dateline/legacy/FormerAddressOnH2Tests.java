package org.dateline.legacy;

import org.dateline.NewsroomTest;

@NewsroomTest
class FormerAddressOnH2Tests extends FormerAddressContract {}
