package org.dateline.sitemap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.SiteProperties;
import org.dateline.site.SiteProperties.AiUse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says with every answer that text and data mining is reserved, where it is (TDM Reservation Protocol, W3C, 2024). */
@Component
class TdmReservation extends OncePerRequestFilter {

    static final String PATH = "/.well-known/tdmrep.json";
    static final String HEADER = "tdm-reservation";
    static final String FILE = "[{\"location\": \"/*\", \"tdm-reservation\": 1}]\n";

    private final SiteProperties site;

    TdmReservation(SiteProperties site) {
        this.site = site;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return site.aiUse() == AiUse.ALLOWED;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, "1");
        chain.doFilter(request, response);
    }
}
