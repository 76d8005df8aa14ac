package org.dateline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The portal in jars with a class archive beside them, made once for all processes of a test run: a virtual machine
 * that reads its classes ready-made starts in two thirds of the time, and archives nothing out of folders.
 */
final class PortalJar {

    private static final PortalJar ONLY = new PortalJar();

    private final Path folder = Path.of("target", "portal").toAbsolutePath();
    private final Path archive = folder.resolve("portal.jsa");
    private final String classPath;

    private PortalJar() {
        try {
            Files.createDirectories(folder);
            classPath = packed(System.getProperty("java.class.path"));
            train();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The virtual machine and everything up to the name of the program. */
    static List<String> command() {
        return ONLY.java("-XX:SharedArchiveFile=" + ONLY.archive);
    }

    private List<String> java(String archiving) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                archiving,
                "-Xlog:disable",
                "-cp",
                classPath,
                "-Dlogging.config=classpath:portal-logback.xml",
                // A query is read when it is first used: that they all can be read other tests see.
                "-Dspring.data.jpa.repositories.bootstrap-mode=lazy");
    }

    /** Starts it once, asks for a few pages and stops it, for the classes that takes. */
    private void train() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder, "training");
        Files.deleteIfExists(archive);
        List<String> command = new ArrayList<>(java("-XX:ArchiveClassesAtExit=" + archive));
        command.add(Dateline.class.getName());
        command.add("--dateline.data-dir=" + data);
        command.add("--dateline.stop.delay=0s");
        command.add("--server.port=0");
        try (Portal portal = Portal.of(command, folder)) {
            Portal.Browser reader = new Portal.Browser(portal.address());
            for (String page : List.of("/", "/latest", "/search?q=harbour", "/feed.atom", "/login")) {
                reader.get(page);
            }
            portal.stop();
            if (!Files.exists(archive)) {
                throw new IllegalStateException("No class archive was written: " + portal.log());
            }
        }
    }

    /** The same class path with a jar in place of each folder; the order says whose word counts. */
    private String packed(String path) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (Files.isRegularFile(place)) {
                jars.add(entry);
            } else if (!entry.isEmpty() && Files.isDirectory(place)) {
                Path jar = folder.resolve("portal-" + jars.size() + ".jar");
                try (ZipOutputStream zip = new JarOutputStream(Files.newOutputStream(jar))) {
                    zip.setLevel(0);
                    pack(place, zip);
                }
                jars.add(jar.toString());
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path root, ZipOutputStream zip) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            /** What looks for classes by their room asks for the folder itself. */
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
                if (!place.equals(root)) {
                    zip.putNextEntry(new ZipEntry(name(place) + "/"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                zip.putNextEntry(new ZipEntry(name(file)));
                Files.copy(file, zip);
                return FileVisitResult.CONTINUE;
            }

            private String name(Path place) {
                return root.relativize(place).toString().replace(File.separatorChar, '/');
            }
        });
    }
}
