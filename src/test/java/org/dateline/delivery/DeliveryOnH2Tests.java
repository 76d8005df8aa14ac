package org.dateline.delivery;

import org.dateline.NewsroomTest;

@NewsroomTest
class DeliveryOnH2Tests extends DeliveryContract {}
