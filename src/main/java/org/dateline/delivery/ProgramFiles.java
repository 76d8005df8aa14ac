package org.dateline.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Styles, scripts and images of the program, for copies that are served before the portal is there. What a copy calls by
 * the digest of an earlier release gets this one's file, which nobody is to keep.
 */
final class ProgramFiles {

    private static final Pattern FILE =
            Pattern.compile("(/(?:css|js|img)(?:/[a-z0-9-]+)*?/[A-Za-z0-9_-]+?)(?:-[0-9a-f]{32})?(\\.[a-z0-9]+)");

    private static final Map<String, String> TYPES = Map.of(
            ".css", "text/css;charset=UTF-8",
            ".js", "text/javascript;charset=UTF-8",
            ".svg", "image/svg+xml",
            ".png", "image/png",
            ".ico", "image/x-icon",
            ".webp", "image/webp",
            ".jpg", "image/jpeg");

    private ProgramFiles() {}

    static void send(String path, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(path);
        String type = file.matches() ? TYPES.get(file.group(2)) : null;
        try (InputStream bytes = type == null
                ? null
                : ProgramFiles.class.getResourceAsStream("/static" + file.group(1) + file.group(2))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (bytes == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(type);
            bytes.transferTo(response.getOutputStream());
        }
    }
}
