package org.dateline.legacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * WordPress finds a post by a number behind the front page's address ({@code /?p=123}). Where that number is known, there is
 * no page of ours at the address; any other query still gets the front page.
 */
@Component
class FormerFrontAddresses implements HandlerInterceptor {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final FormerAddresses addresses;

    FormerFrontAddresses(FormerAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String query = request.getQueryString();
        if (query == null || !METHODS.contains(request.getMethod()) || addresses.at("/", query) == null) {
            return true;
        }
        response.sendError(HttpStatus.NOT_FOUND.value()); // and the way goes on from there
        return false;
    }
}
