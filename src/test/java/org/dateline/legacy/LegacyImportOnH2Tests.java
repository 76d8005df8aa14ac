package org.dateline.legacy;

import org.dateline.NewsroomTest;

@NewsroomTest
class LegacyImportOnH2Tests extends LegacyImportContract {}
