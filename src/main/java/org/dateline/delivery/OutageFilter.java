package org.dateline.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * Has {@link Meanwhile} answer while the database is away, and whoever is the first to come upon that: a request that fails
 * for it loses nothing either, though nobody knew when it began.
 */
final class OutageFilter implements Filter {

    private final Outage outage;
    private final Meanwhile meanwhile;
    private final Predicate<SQLException> away;

    /**
     * @param away whether a failure means that the database is away; then the outage has begun
     */
    OutageFilter(Outage outage, Meanwhile meanwhile, Predicate<SQLException> away) {
        this.outage = outage;
        this.meanwhile = meanwhile;
        this.away = away;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        if (outage.isAway() && meanwhile.answers(request, response)) {
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !isOutage(e)) {
                throw e;
            }
            response.reset();
            if (!meanwhile.answers(request, response)) {
                throw e;
            }
        }
    }

    private boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && away.test(refusal)) {
                return true;
            }
        }
        return false;
    }
}
