package org.dateline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void arrowsPointDownOnly() {
        ApplicationModules.of(Dateline.class).verify();
    }
}
