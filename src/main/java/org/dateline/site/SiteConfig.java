package org.dateline.site;

import java.util.TimeZone;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class SiteConfig implements WebMvcConfigurer {

    /** One language for everybody: a page that followed the browser's wish could not be the same for everyone. */
    @Bean
    LocaleResolver localeResolver(SiteProperties site) {
        return new FixedLocaleResolver(site.inLanguage().locale(), TimeZone.getTimeZone(site.zone()));
    }

    /** Redirects after a POST say 303, so that a browser repeats neither the method nor the text. */
    @Bean
    static BeanPostProcessor redirectsAfterPost() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.setRedirectHttp10Compatible(false);
                }
                return bean;
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReaderCaching())
                .excludePathPatterns("/admin/**", "/login", "/logout", "/setup", "/preview", "/preview/**");
    }
}
