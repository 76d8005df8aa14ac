package org.dateline.gate;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gate looks at the world.
 *
 * @param checkLinks whether addresses that copy links to are asked for in the background
 * @param linkPorts the ports that may be asked
 */
@ConfigurationProperties("dateline.gate")
record GateProperties(
        @DefaultValue("true") boolean checkLinks,
        @DefaultValue({"80", "443"}) Set<Integer> linkPorts) {

    GateProperties {
        linkPorts = Set.copyOf(linkPorts);
        if (linkPorts.isEmpty() || linkPorts.stream().anyMatch(port -> port < 1 || port > 65_535)) {
            throw new IllegalArgumentException(
                    "dateline.gate.link-ports is %s: write port numbers from 1 to 65535, such as 80,443."
                            .formatted(linkPorts));
        }
    }
}
