package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Varnish of its own, as Debian packages it, with the very dateline.vcl that we ship. */
final class Varnish implements AutoCloseable {

    static final String SECRET = "known to the portal and to Varnish";

    private static final Path OURS = Path.of("deploy", "varnish");
    private static final String DAEMON = "/usr/sbin/varnishd";
    private static final Pattern ADDRESS = Pattern.compile("\\S+ (127\\.0\\.0\\.1) (\\d+)");

    private final Path folder;
    private final Process process;
    private final String address;

    private Varnish(Path folder, Process process) throws Exception {
        this.folder = folder;
        this.process = process;
        this.address = listening();
    }

    static boolean isInstalled() throws IOException {
        try (Stream<Path> folders =
                Files.isDirectory(Path.of("/usr/lib")) ? Files.list(Path.of("/usr/lib")) : Stream.of()) {
            return Files.isExecutable(Path.of(DAEMON))
                    && folders.anyMatch(place -> Files.exists(place.resolve("varnish/vmods/libvmod_xkey.so")));
        }
    }

    /** Where all is checked it must be there; a developer may do without. */
    static void demand() throws IOException {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(
                    isInstalled(),
                    "Varnish is not installed: apt-get install varnish varnish-modules, to run this too");
        }
        assertThat(isInstalled())
                .as("varnish and varnish-modules are installed")
                .isTrue();
    }

    /** It listens, and serves nothing yet. */
    static Varnish start(Path folder) throws Exception {
        return start(folder, SECRET);
    }

    static Varnish start(Path folder, String secret) throws Exception {
        Path home = Files.createTempDirectory(folder, "varnish");
        Files.copy(OURS.resolve("dateline.vcl"), home.resolve("dateline.vcl"));
        ProcessBuilder daemon = new ProcessBuilder(
                        DAEMON,
                        "-F",
                        "-j",
                        "none",
                        "-n",
                        home.resolve("work").toString(),
                        "-a",
                        "127.0.0.1:0",
                        "-b",
                        "none",
                        "-s",
                        "malloc,64m",
                        "-p",
                        "http_gzip_support=off",
                        "-p",
                        "thread_pool_min=10",
                        "-p",
                        "vcl_path=" + home)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        daemon.environment().putAll(secret.isEmpty() ? Map.of() : Map.of("DATELINE_PURGE_SECRET", secret));
        return new Varnish(home, daemon.start());
    }

    private String listening() throws Exception {
        for (int i = 0; i < 600; i++) {
            Matcher said = ADDRESS.matcher(tell("debug.listen_address"));
            if (said.find() && !said.group(2).equals("0")) {
                return "http://" + said.group(1) + ":" + said.group(2);
            }
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError("Varnish did not start in a minute: " + Files.readString(folder.resolve("log")));
    }

    private String tell(String... words) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of("varnishadm", "-n", folder.resolve("work").toString(), "-t", "60"), Stream.of(words))
                .toList();
        Process told = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return told.waitFor() == 0 ? said : "failed: " + said;
    }

    /** From here on it stands in front of two nodes, with our site.vcl but for where they are. */
    void serve(String one, String other) throws Exception {
        String site = Files.readString(OURS.resolve("site.vcl"))
                .replace("node1.internal", "127.0.0.1")
                .replace("node2.internal", "127.0.0.1")
                .replaceFirst("\"8080\"", '"' + port(one) + '"')
                .replaceFirst("\"8080\"", '"' + port(other) + '"');
        Files.writeString(folder.resolve("site.vcl"), site);
        assertThat(tell("vcl.load", "ours", folder.resolve("dateline.vcl").toString()))
                .doesNotStartWith("failed");
        assertThat(tell("vcl.use", "ours")).doesNotStartWith("failed");
    }

    private static String port(String address) {
        return String.valueOf(URI.create(address).getPort());
    }

    String address() {
        return address;
    }

    /** What it answers to a purge that comes from another of this machine's own addresses. */
    String purgeFrom(String sender, String secret, String header, String tags) throws IOException {
        URI place = URI.create(address);
        try (Socket line =
                new Socket(InetAddress.getByName(place.getHost()), place.getPort(), InetAddress.getByName(sender), 0)) {
            String request = "PURGE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Purge-Secret: %s\r\n%s: %s\r\n\r\n"
                    .formatted(secret, header, tags);
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    String purge(String header, String tags) throws IOException {
        return purgeFrom("127.0.0.1", SECRET, header, tags);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
