package org.dateline.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure with a page in plain words. Failures of ours carry a reference that stands beside the cause in
 * the log; an unreachable database is a pause (503), not a fault.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final List<Elsewhere> elsewhere;
    private final List<MissingPageAddition> additions;

    ErrorPages(List<Elsewhere> elsewhere, List<MissingPageAddition> additions) {
        this.elsewhere = elsewhere;
        this.additions = additions;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response, Model model) {
        ModelAndView other = status(request) == HttpStatus.NOT_FOUND ? elsewhere(request) : null;
        return other != null ? other : page(request, response, model);
    }

    /** What stands at an address that no page of ours has; readers alone are led there. */
    private @Nullable ModelAndView elsewhere(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)) {
            return null;
        }
        return elsewhere.stream()
                .map(place -> place.at(path, request.getQueryString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Throwable cause = cause(request);
        HttpStatus status =
                isPause(cause) ? HttpStatus.SERVICE_UNAVAILABLE : isRace(cause) ? HttpStatus.CONFLICT : status(request);
        response.setStatus(status.value());
        // Not even for seconds: what is missing now may be a story whose time comes next.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        if (status.is5xxServerError()) {
            model.addAttribute("reference", reference(request, status, cause));
        }
        model.addAttribute("status", status.value());
        if (status == HttpStatus.NOT_FOUND) {
            addTo(model, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        return switch (status) {
            case NOT_FOUND -> "error/404";
            case GONE -> "error/410";
            case FORBIDDEN -> "error/403";
            case CONFLICT -> "error/409";
            case CONTENT_TOO_LARGE -> "error/413";
            case SERVICE_UNAVAILABLE -> "error/503";
            default -> status.is5xxServerError() ? "error/500" : "error/400";
        };
    }

    /** Without what they have to say, the page says as much as it must. */
    private void addTo(Model model, String path) {
        try {
            additions.forEach(addition -> addition.addTo(model, path));
        } catch (DataAccessException | TransactionException e) {
            log.debug("Nothing was found for a missing page", e);
        }
    }

    private static String reference(HttpServletRequest request, HttpStatus status, @Nullable Throwable cause) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn(
                    "Reference {}: {} has to wait for the database: {}",
                    reference,
                    printable(path),
                    Visible.line(rootOf(cause)));
        } else {
            log.error("Reference {}: {} {} failed", reference, request.getMethod(), printable(path), cause);
        }
        return reference;
    }

    /**
     * A path is a stranger's words: what could pass for a line or a colour of the log is not repeated. The path of a
     * shared draft opens it, and stays out of the log.
     */
    private static String printable(@Nullable Object path) {
        return String.valueOf(path).replaceFirst("^/preview/.*", "/preview/*").replaceAll("[^\\x21-\\x7E]", "?");
    }

    private static String rootOf(@Nullable Throwable thrown) {
        return thrown == null
                ? ""
                : String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }

    private static boolean isPause(@Nullable Throwable thrown) {
        return isCausedBy(
                thrown,
                CannotCreateTransactionException.class,
                CannotGetJdbcConnectionException.class,
                DataAccessResourceFailureException.class,
                TransientDataAccessResourceException.class);
    }

    private static boolean isRace(@Nullable Throwable thrown) {
        return isCausedBy(thrown, ConcurrencyFailureException.class, DataIntegrityViolationException.class);
    }

    private static boolean isCausedBy(@Nullable Throwable thrown, Class<?>... kinds) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(t -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(t)));
    }
}
