package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A portal in a process of its own, as an operator starts it: to be watched, stopped and killed. */
public final class Portal implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private Portal(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** How a process of the portal begins: the virtual machine, and everything up to the name of the program. */
    public static List<String> java() {
        return PortalJar.command();
    }

    public static Portal start(Path folder, String... settings) {
        List<String> command = new ArrayList<>(java());
        command.add(Dateline.class.getName());
        command.add("--dateline.data-dir=" + folder.resolve("data"));
        command.addAll(List.of(settings));
        if (command.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        return of(command, folder);
    }

    /** Its log is written to the folder. */
    static Portal of(List<String> command, Path folder) {
        try {
            Path log = Files.createTempFile(folder, "portal", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Portal(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves, and says where. */
    public String address() throws InterruptedException {
        for (int i = 0; i < 1_800; i++) {
            Matcher started = PORT.matcher(log());
            if (started.find() && new Browser("http://localhost:" + started.group(1)).gets("/healthz/ready")) {
                return "http://localhost:" + started.group(1);
            }
            if (!process.isAlive()) {
                throw new AssertionError("It did not start:\n" + log());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It did not start in three minutes:\n" + log());
    }

    /** Waits until it ends by itself, and says with which code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end in a minute:\n" + log());
        }
        return process.exitValue();
    }

    /** Ends it as a power switch would: nothing gets a chance to finish. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Holds it still, as a machine under a heavy load might be. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    }

    /** Asks it to stop, as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A browser without pictures or scripts, signed in. */
    public static final class Browser {

        private final HttpClient http;
        private final CookieManager cookies;
        private final Supplier<String> address;

        public Browser(String address) {
            this(() -> address);
        }

        /** Behind something that sends each of its requests to some node. */
        public Browser(Supplier<String> address) {
            this(address, new CookieManager());
        }

        private Browser(Supplier<String> address, CookieManager cookies) {
            this.address = address;
            this.cookies = cookies;
            this.http = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }

        /** The same browser, with the same cookies, on its way to other nodes. */
        public Browser at(Supplier<String> nodes) {
            return new Browser(nodes, cookies);
        }

        public Browser at(String node) {
            return at(() -> node);
        }

        public HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address.get() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Whether somebody is there and answers 200. */
        public boolean gets(String path) throws InterruptedException {
            try {
                return get(path).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        public HttpResponse<String> post(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address.get() + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                                    .map(field -> field.getKey() + "="
                                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                    .collect(Collectors.joining("&"))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        public String token(String path) throws IOException, InterruptedException {
            return Jsoup.parse(get(path).body()).select("[name=_csrf]").attr("value");
        }

        /** Where signing in leads to, or what was answered instead. */
        public String signIn(String username, String password) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    post("/login", Map.of("username", username, "password", password, "_csrf", token("/login")));
            return answer.headers()
                    .firstValue("Location")
                    .orElseGet(() -> answer.statusCode() + " "
                            + Jsoup.parse(answer.body()).text());
        }
    }
}
