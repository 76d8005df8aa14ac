package org.dateline.sitemap;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.dateline.site.SiteProperties;
import org.dateline.site.SiteProperties.AiUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What visiting programs look for at addresses that are the same on every site; made from settings alone. */
@Controller
class MannersController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Robots robots;
    private final SecurityText security;
    private final SiteProperties site;

    MannersController(Robots robots, SecurityText security, SiteProperties site) {
        this.robots = robots;
        this.security = security;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    @Nullable
    ResponseEntity<byte[]> robots(HttpServletRequest request, HttpServletResponse response) {
        return answer(robots.text(), TEXT, request, response);
    }

    @GetMapping(SecurityText.PATH)
    @Nullable
    ResponseEntity<byte[]> security(HttpServletRequest request, HttpServletResponse response) {
        return answer(found(security.text()), TEXT, request, response);
    }

    /** The TDM Reservation Protocol's file; without a reservation there is nothing to say. */
    @GetMapping(TdmReservation.PATH)
    @Nullable
    ResponseEntity<byte[]> mining(HttpServletRequest request, HttpServletResponse response) {
        String file = found(site.aiUse() == AiUse.RESERVED ? TdmReservation.FILE : null);
        return answer(file, MediaType.APPLICATION_JSON, request, response);
    }

    private static @Nullable ResponseEntity<byte[]> answer(
            String text, MediaType type, HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (new ServletWebRequest(request, response)
                .checkNotModified("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")) {
            return null;
        }
        return ResponseEntity.ok().contentType(type).body(bytes);
    }
}
