package org.dateline.delivery;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class DeliveryOnPostgresTests extends DeliveryContract {}
