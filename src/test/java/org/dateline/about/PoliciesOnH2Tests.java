package org.dateline.about;

import org.dateline.NewsroomTest;

@NewsroomTest
class PoliciesOnH2Tests extends PoliciesContract {}
