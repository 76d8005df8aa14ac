package org.dateline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Everybody at once, for {@code bench/run}: as many connections as are asked for, open and waiting; then each sends its
 * requests for one page in one piece: {@code java … org.dateline.bench.Stampede PORT PATH CONNECTIONS REQUESTS_OF_EACH}.
 * Prints how many were answered with 200.
 */
final class Stampede {

    private static final int LINE = "HTTP/1.1 200".length();

    private Stampede() {}

    public static void main(String[] args) throws Exception {
        InetSocketAddress portal = new InetSocketAddress("localhost", Integer.parseInt(args[0]));
        int connections = Integer.parseInt(args[2]);
        int each = Integer.parseInt(args[3]);
        byte[] requests = ("GET " + args[1] + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .repeat(each)
                .getBytes(ISO_8859_1);
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            sockets.add(new Socket(portal.getAddress(), portal.getPort()));
        }
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(connections);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(crowd.submit(() -> {
                try (socket) {
                    go.await();
                    socket.getOutputStream().write(requests);
                    return read(new BufferedInputStream(socket.getInputStream()), each);
                }
            }));
        }
        go.countDown();
        int good = 0;
        for (Future<Integer> answer : answers) {
            good += answer.get();
        }
        crowd.shutdown();
        System.out.println(good);
    }

    private static int read(InputStream answers, int count) throws IOException {
        int good = 0;
        for (int i = 0; i < count; i++) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int letter = answers.read();
                if (letter < 0) {
                    return good;
                }
                head.append((char) letter);
            }
            good += head.substring(0, LINE).endsWith("200") ? 1 : 0;
            String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
            answers.skipNBytes(Long.parseLong(length));
        }
        return good;
    }
}
