package org.dateline.about;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class PoliciesOnPostgresTests extends PoliciesContract {}
