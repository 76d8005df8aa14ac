package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.tomcat.util.http.FastHttpDateFormat;

/** The value of {@code Date} (RFC 9110, 6.6.1), turned into bytes once a second. */
final class HttpDate {

    private volatile Now now = new Now("", new byte[0]);

    /** The server's own text of this second, and its bytes. */
    private record Now(String text, byte[] bytes) {}

    byte[] now() {
        String text = FastHttpDateFormat.getCurrentDate();
        Now last = now;
        if (!last.text().equals(text)) {
            last = new Now(text, text.getBytes(ISO_8859_1));
            now = last;
        }
        return last.bytes();
    }
}
