package org.dateline.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingConfig implements WebMvcConfigurer {

    private final Noticing noticing;
    private final FrontBlock block;

    ReadingConfig(Noticing noticing, FrontBlock block) {
        this.noticing = noticing;
        this.block = block;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(noticing).addPathPatterns("/news/*/*");
        registry.addInterceptor(block).addPathPatterns("/");
    }
}
