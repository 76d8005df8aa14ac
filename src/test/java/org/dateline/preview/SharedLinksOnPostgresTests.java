package org.dateline.preview;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class SharedLinksOnPostgresTests extends SharedLinkContract {}
