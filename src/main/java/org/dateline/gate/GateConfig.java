package org.dateline.gate;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.dateline.site.SiteProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client that asks for addresses which anybody may have typed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateProperties.class)
class GateConfig {

    @Bean
    LinkProbe linkProbe(GateProperties gate, SiteProperties site) {
        return new LinkProbe(
                SystemDefaultDnsResolver.INSTANCE,
                PublicAddresses.PUBLIC,
                gate.linkPorts(),
                "Dateline-link-check (+" + site.baseUrl() + ")");
    }
}
