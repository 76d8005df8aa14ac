package org.dateline.search;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** A real OpenSearch in a process of its own, where there is a Java that can run it. */
final class OpenSearchServer implements AutoCloseable {

    private static final int NEEDED = 21;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;

    private OpenSearchServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    URI address() {
        return address;
    }

    /** Starts it, or says why the test cannot be made here. */
    static OpenSearchServer start(Path folder) throws IOException, InterruptedException {
        Path java = java();
        Assumptions.assumeTrue(java != null, "OpenSearch needs Java " + NEEDED + ", and none was found");
        int port = freePort();
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-cp",
                        classPath(folder),
                        "org.codelibs.opensearch.runner.OpenSearchRunner",
                        "-basePath",
                        folder.resolve("server").toString(),
                        "-numOfNode",
                        "1",
                        // It adds the number of the node.
                        "-baseHttpPort",
                        Integer.toString(port - 1),
                        "-clusterName",
                        "dateline-" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        OpenSearchServer server = new OpenSearchServer(process, URI.create("http://localhost:" + port));
        server.await();
        return server;
    }

    /** It takes no other ports than these. */
    private static int freePort() {
        for (int port = 9_210; port < 9_299; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // taken
            }
        }
        throw new TestAbortedException("No port is free for OpenSearch");
    }

    private static @Nullable Path java() throws IOException {
        List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        homes.add(Path.of(System.getProperty("java.home")));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> installed = Files.list(all)) {
                installed.forEach(homes::add);
            }
        }
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.exists(home.resolve("bin/java"))
                    && Files.exists(release)
                    && version(Files.readString(release)) >= NEEDED) {
                return home.resolve("bin/java");
            }
        }
        return null;
    }

    private static int version(String release) {
        var found = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** What Maven gives for it; without Maven, or without the network at the first time, there is no test. */
    private static String classPath(Path folder) throws InterruptedException {
        File written = folder.resolve("class-path").toFile();
        try {
            Process maven = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-f",
                            "src/test/opensearch/pom.xml",
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + written.getAbsolutePath())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (maven.waitFor(3, TimeUnit.MINUTES) && maven.exitValue() == 0) {
                return Files.readString(written.toPath()).strip();
            }
        } catch (IOException e) {
            throw new TestAbortedException("Maven is not there to fetch OpenSearch", e);
        }
        throw new TestAbortedException("OpenSearch could not be fetched");
    }

    private void await() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpClient client = HttpClient.newHttpClient();
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                HttpRequest health = HttpRequest.newBuilder(address.resolve("/_cluster/health?wait_for_status=yellow"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
        process.destroy();
        throw new IllegalStateException("OpenSearch did not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
