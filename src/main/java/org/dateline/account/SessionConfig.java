package org.dateline.account;

import jakarta.servlet.DispatcherType;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.dateline.site.SiteProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database: whoever is signed in on one node is on all, and stays so while nodes come and go. Only staff
 * addresses look for one; the filter is not even there for readers, nor for error pages, which may be about the database.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfig {

    @Bean
    JdbcIndexedSessionRepository sessions(
            DataSource database, @Value("${server.servlet.session.timeout}") Duration idle) throws SQLException {
        // Not the portal's own: a session is kept in a transaction of its own, whatever becomes of the request's.
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return SessionTable.in(database).sessions(new JdbcTemplate(database), transactions, new SessionText(), idle);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            JdbcIndexedSessionRepository sessions, SiteProperties site) {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(new SessionCookie(site));
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(cookies);
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/admin/*", "/login/*", "/logout/*", "/setup/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
