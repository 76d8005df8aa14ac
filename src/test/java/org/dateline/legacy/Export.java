package org.dateline.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.intake.Incoming;
import org.dateline.intake.IncomingFile;
import org.dateline.intake.IncomingReader;
import org.dateline.site.SiteProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a reader makes of an export: its items, why some are none, and how the reading ended. */
record Export(List<Incoming> items, List<String> refused, String end) {

    static final LegacyProperties USUAL = new LegacyProperties(false, false, false, "");

    static Export of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), USUAL);
    }

    static Export of(byte[] bytes, LegacyProperties properties) {
        try {
            Path file = Files.createTempFile("export", ".tmp");
            try {
                Files.write(file, bytes);
                return of(file, properties);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Export named(String name) {
        return of(Path.of("src/test/resources/legacy", name), USUAL);
    }

    static Export of(Path file, LegacyProperties properties) {
        return of(file, properties, IncomingReader.Position.START);
    }

    static Export of(Path file, LegacyProperties properties, IncomingReader.Position from) {
        List<Incoming> items = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        String end = "";
        try (IncomingReader.Pieces pieces = reader(file, properties).open(IncomingFile.of(file), from)) {
            for (IncomingReader.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                try {
                    items.add(piece.item().read());
                } catch (IncomingReader.Unreadable e) {
                    boolean broken = e.reason().startsWith("The file cannot be read beyond");
                    end = broken ? e.reason() : end;
                    refused.addAll(broken ? List.of() : List.of(e.reason()));
                }
            }
            return new Export(items, refused, end);
        } catch (IncomingReader.Unreadable e) {
            return new Export(items, refused, e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IncomingReader reader(Path file, LegacyProperties properties) throws IOException {
        byte[] all = Files.readAllBytes(file);
        byte[] beginning = java.util.Arrays.copyOf(all, Math.min(all.length, IncomingReader.TELLING));
        return List.of(wordPress(properties), new GhostReader(properties)).stream()
                .filter(reader -> reader.recognises(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody reads this"));
    }

    static WxrReader wordPress(LegacyProperties properties) {
        SiteProperties site = new Binder(
                        new MapConfigurationPropertySource(Map.of("dateline.site.zone", "Europe/Paris")))
                .bindOrCreate("dateline.site", SiteProperties.class);
        return new WxrReader(site, properties);
    }

    /** The only item. */
    Incoming only() {
        if (items.size() != 1) {
            throw new AssertionError(items + " " + refused + " " + end);
        }
        return items.get(0);
    }
}
