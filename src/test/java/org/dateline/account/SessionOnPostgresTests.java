package org.dateline.account;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class SessionOnPostgresTests extends SessionContract {}
