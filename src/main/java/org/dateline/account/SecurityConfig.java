package org.dateline.account;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.dateline.site.ScriptNonce;
import org.dateline.site.StrictTransport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The three chains. Admin has sessions, tokens and roles. The reader's side has none of it: only reading, nothing kept,
 * nothing set, so that every page can be the same for everyone. Shared drafts stand between: read without a session,
 * kept by nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
@EnableResilientMethods
class SecurityConfig {

    private static final String NO_POWERS = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
            + " midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** What only chiefs may look at or change. */
    private static final String[] FOR_CHIEFS = {
        "/admin/sections/**",
        "/admin/sources/**",
        "/admin/editors/**",
        "/admin/addresses/**",
        "/admin/accounts/**",
        "/admin/audit/**",
        "/admin/audit.jsonl",
        "/admin/policies/**",
        "/admin/policy/**",
        "/admin/articles/*/versions/**",
        "/admin/gate/rules/**",
        "/admin/search/**"
    };

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    @Order(1)
    SecurityFilterChain admin(HttpSecurity http, Accounts accounts, SignIn signIn, AfterSignIn afterSignIn) {
        http.securityMatcher("/admin", "/admin/**", "/login", "/login/**", "/logout", "/setup");
        CurrentAccount chief = new CurrentAccount(accounts, Role.CHIEF);
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/setup")
                        .permitAll()
                        .requestMatchers(FOR_CHIEFS)
                        .access(chief)
                        .requestMatchers(HttpMethod.POST, "/admin/gate/**")
                        .access(chief)
                        .requestMatchers("/admin", "/admin/**")
                        .access(new CurrentAccount(accounts, Role.EDITOR))
                        .anyRequest()
                        .denyAll());
        // Alone: a provider is also the parent manager's, which would look at each wrong password a second time.
        http.authenticationManager(new ProviderManager(signIn));
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .successHandler(afterSignIn)
                .failureHandler(new SignInFailed()));
        http.logout(logout -> logout.logoutSuccessUrl("/login?goodbye")
                .addLogoutHandler((request, response, signedIn) -> new ClearSiteDataHeaderWriter(
                                Directive.CACHE, Directive.STORAGE)
                        .writeHeaders(request, response)));
        // A session of its own, not the same under another name: a request that is late would write the old name back.
        http.sessionManagement(session ->
                session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::migrateSession));
        http.exceptionHandling(denied -> denied.accessDeniedHandler(new SessionEnded()));
        http.addFilterBefore(new FilesAtTheDoor(accounts), CsrfFilter.class);
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.headers(headers -> {
            common(headers);
            headers.addHeaderWriter((request, response) ->
                    response.setHeader("Content-Security-Policy", ScriptNonce.allowedIn(CONTENT, request)));
            headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
            headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
            headers.addHeaderWriter(new PreviewFraming());
        });
        return http.build();
    }

    /** Shared drafts: for whoever holds the link, so without a session, and for nobody else, so kept by no cache. */
    @Bean
    @Order(2)
    SecurityFilterChain shared(HttpSecurity http) {
        http.securityMatcher("/preview", "/preview/**");
        readOnly(http);
        http.headers(headers -> {
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
            headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
            headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
            headers.addHeaderWriter((request, response) -> {
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            });
        });
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain readers(HttpSecurity http) {
        readOnly(http);
        http.headers(headers ->
                headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
        return http.build();
    }

    private static void readOnly(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        http.exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, e) -> {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(405);
        }));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable); // nothing on this side changes anything
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.headers(headers -> {
            common(headers);
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
        });
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.contentTypeOptions(Customizer.withDefaults());
        headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        headers.addHeaderWriter(StrictTransport::write); // the same that pages kept ready are sent with
        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(policy -> policy.policy(NO_POWERS));
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        return firewall;
    }
}
