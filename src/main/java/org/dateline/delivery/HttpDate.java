package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.tomcat.util.http.FastHttpDateFormat;

/** What an answer says of this second, {@code Date} (RFC 9110, 6.6.1), turned into bytes once. */
final class HttpDate {

    private volatile Now now = Now.at("");

    /**
     * @param text the server's own
     * @param value its bytes
     * @param found how an answer with a page begins on the line
     * @param unchanged how one begins to who has it
     */
    private record Now(String text, byte[] value, byte[] found, byte[] unchanged) {

        static Now at(String text) {
            return new Now(text, text.getBytes(ISO_8859_1), begin("200", text), begin("304", text));
        }

        private static byte[] begin(String status, String text) {
            return ("HTTP/1.1 " + status + " \r\nDate: " + text + "\r\n").getBytes(ISO_8859_1);
        }
    }

    byte[] value() {
        return now().value();
    }

    byte[] found() {
        return now().found();
    }

    byte[] unchanged() {
        return now().unchanged();
    }

    private Now now() {
        String text = FastHttpDateFormat.getCurrentDate();
        Now last = now;
        if (!last.text().equals(text)) {
            last = Now.at(text);
            now = last;
        }
        return last;
    }
}
