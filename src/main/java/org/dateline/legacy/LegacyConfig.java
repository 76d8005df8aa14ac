package org.dateline.legacy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LegacyProperties.class)
class LegacyConfig implements WebMvcConfigurer {

    private final FormerFrontAddresses addresses;

    LegacyConfig(FormerFrontAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(addresses).addPathPatterns("/");
    }
}
