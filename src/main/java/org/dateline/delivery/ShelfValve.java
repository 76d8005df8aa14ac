package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.dateline.site.Asked;
import org.dateline.site.StrictTransport;
import org.springframework.http.HttpHeaders;

/**
 * Answers with what is ready before a request goes on to the portal. Everything on the line was bytes before: neither
 * filters are looked up for it, nor headers written letter by letter.
 */
final class ShelfValve extends ValveBase {

    private static final byte[] CONTENT_LENGTH = HttpHeaders.CONTENT_LENGTH.getBytes(ISO_8859_1);
    private static final byte[] DATE = HttpHeaders.DATE.getBytes(ISO_8859_1);
    private static final List<Form.Line> STRICT = List.of(Form.Line.of(StrictTransport.NAME, StrictTransport.VALUE));

    private final Counter counter;
    private final HttpDate date = new HttpDate();

    ShelfValve(Counter counter) {
        super(true);
        this.counter = counter;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Asked asked = Asked.by(request);
        Finished page = counter.serves(asked) ? counter.ready(asked) : null;
        if (page == null) {
            getNext().invoke(request, response);
            return;
        }
        Reply reply = counter.reply(asked, page);
        send(reply, request.isSecure(), response.getCoyoteResponse());
        counter.sent(reply, asked);
    }

    private void send(Reply reply, boolean secure, org.apache.coyote.Response response) throws IOException {
        MimeHeaders head = response.getMimeHeaders();
        add(head, reply.held() ? reply.form().ofHeld() : reply.form().head());
        if (secure) {
            add(head, STRICT);
        }
        add(head, DATE, date.value());
        if (reply.held()) {
            response.setStatus(304);
            return;
        }
        Form form = reply.form();
        add(head, form.ofBody());
        head.addValue(CONTENT_LENGTH, 0, CONTENT_LENGTH.length); // its value is set by the server
        response.setContentLength(form.bytes().length);
        if (!reply.head()) {
            response.doWrite(ByteBuffer.wrap(form.bytes()));
        }
    }

    private static void add(MimeHeaders head, List<Form.Line> lines) {
        for (Form.Line line : lines) {
            add(head, line.name(), line.value());
        }
    }

    private static void add(MimeHeaders head, byte[] name, byte[] value) {
        head.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
}
