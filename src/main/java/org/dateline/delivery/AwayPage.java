package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dateline.site.SiteProperties;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Says that the database is away, or that the portal is only starting, to readers and to the newsroom. What an editor sent
 * comes back in the page itself, to be sent again: the server keeps nothing just then. Made with nothing but the program, so
 * that it can be made before the portal is.
 */
final class AwayPage {

    private static final String SECONDS = "5";

    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SiteProperties site;
    private final BooleanSupplier starting;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    AwayPage(SiteProperties site) {
        this(site, () -> false);
    }

    /**
     * @param starting whether the database is there, and only the portal is not
     */
    AwayPage(SiteProperties site, BooleanSupplier starting) {
        this.site = site;
        this.starting = starting;
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/site", "messages/delivery");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** A field of a form, as it was sent. */
    record Field(String name, String value) {}

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Context words = new Context(Locale.forLanguageTag(site.language()));
        words.setVariable("site", site);
        words.setVariable("staff", isStaff(request));
        words.setVariable("why", starting.getAsBoolean() ? "delivery.starting" : "delivery.away");
        words.setVariable("again", again(request));
        words.setVariable("fields", sent(request));
        byte[] page = engine.process("delivery/away", words).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page);
        }
    }

    private static boolean isStaff(HttpServletRequest request) {
        return request.getRequestURI().matches("/(?:admin|login|logout|setup)(?:/.*)?");
    }

    /** The address that was asked for; never another host's, as two slashes would say. */
    private static String again(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        return query == null ? path : path + "?" + query;
    }

    /**
     * What somebody with a session typed into a form of the newsroom, and no password. Only the token in it, which a stranger
     * cannot know, makes it worth anything when it is sent again.
     */
    private List<Field> sent(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        boolean form = request.getMethod().equals("POST")
                && request.getRequestURI().startsWith("/admin")
                && WebUtils.getCookie(request, site.sessionCookie()) != null
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        if (!form) {
            return List.of();
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            for (String value : field.getValue()) {
                if (!field.getKey().toLowerCase(Locale.ROOT).contains("password")) {
                    fields.add(new Field(field.getKey(), value));
                }
            }
        }
        return fields;
    }
}
