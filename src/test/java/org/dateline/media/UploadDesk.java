package org.dateline.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.TestNewsroom;

/** An editor's browser without its screen: real requests to the real server. */
final class UploadDesk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String cookie = "";
    private String token = "";

    UploadDesk(int port) {
        base = "http://localhost:" + port;
    }

    UploadDesk signIn() {
        open("/login");
        String form = "_csrf=%s&username=%s&password=%s"
                .formatted(encoded(token), encoded(TestNewsroom.CHIEF), encoded(TestNewsroom.PASSWORD));
        keep(send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
        open("/admin/media");
        return this;
    }

    HttpResponse<String> open(String path) {
        HttpResponse<String> page = send(request(path).GET());
        keep(page);
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    HttpResponse<String> upload(String fileName, byte[] file) {
        return post("/admin/media", fileName, file, "application/json");
    }

    HttpResponse<String> post(String path, String fileName, byte[] file, String accept) {
        String border = "----dateline";
        byte[] head = Samples.text("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
        byte[] foot = Samples.text("\r\n--" + border + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Accept", accept)
                .header("X-CSRF-TOKEN", token.isEmpty() ? "none" : token)
                .POST(BodyPublishers.ofByteArray(Samples.join(head, file, foot))));
    }

    /** Announces a file, sends nothing of it, and says with which status the server answers all the same. */
    int announce(String path, long length) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(base).getPort())) {
            socket.setSoTimeout(4_000);
            String head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nX-CSRF-TOKEN: %s\r\nContent-Length: %d\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n";
            socket.getOutputStream()
                    .write(Samples.text(head.formatted(path, cookie, token.isEmpty() ? "none" : token, length)));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("the server hung up", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(HttpResponse<?> response) {
        response.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("__Host-dateline="))
                .forEach(set -> cookie = set.substring(0, set.indexOf(';')));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
