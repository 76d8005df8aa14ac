package org.dateline.legacy;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class FormerAddressOnPostgresTests extends FormerAddressContract {}
