package org.dateline.media;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same against a real S3-compatible server, which runs in a process of its own: its libraries are not ours. */
class S3PictureStoreTests extends PictureStoreContract {

    private static final Path JAR = Path.of("target/s3/s3proxy.jar");

    @TempDir
    static Path folder;

    private static Process server;
    private static S3PictureStore store;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder.resolve("objects/pictures"));
        Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=newsroom
                s3proxy.credential=harbour
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(
                        port, folder.resolve("objects").toString().replace("\\", "/")));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Xmx128m",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        folder.resolve("s3.properties").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
        awaitAnswer(port);
        store = new S3PictureStore(new MediaProperties.S3(
                "pictures", URI.create("http://127.0.0.1:" + port), "us-east-1", "newsroom", "harbour", true));
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        store.close();
        server.destroy();
        server.waitFor();
    }

    @Override
    PictureStore store() {
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(int port) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try {
                HttpURLConnection connection = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
                connection.getResponseCode();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("s3.log")));
    }
}
