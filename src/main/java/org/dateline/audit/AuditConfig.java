package org.dateline.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfig {

    @Bean
    HeadsFile headsFile(@Value("${dateline.audit.heads-file}") Path path) {
        return new HeadsFile(path.toAbsolutePath());
    }
}
