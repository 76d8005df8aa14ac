package org.dateline.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.shared.Sha256;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes pictures into the library and out of it. Files are whole in the store before a row names them, and go after it:
 * a crash in between leaves a file that nobody names, never a picture without its file.
 */
@Component
public class Intake {

    private static final int LONGEST_NAME = 200;

    /** A picture, and whether the library had it already. */
    record Taken(Picture picture, boolean known) {}

    private final Pictures pictures;
    private final PictureStore store;
    private final Darkroom darkroom;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Pictures pictures,
            PictureStore store,
            Darkroom darkroom,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.darkroom = darkroom;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Takes in a picture that comes with its words, once: what is said of it since is the editors' affair. */
    public long takeOnce(String fileName, InputStreamSource file, PictureWords words, Focus focus, String by) {
        byte[] bytes = read(file, Limits.BYTES);
        Picture known = pictures.findBySha256(Sha256.hex(bytes));
        if (known != null) {
            return known.id();
        }
        return darkroom.inside(() -> {
            Taken taken = keep(bytes, fileName, focus, by);
            taken.picture.describe(words);
            return pictures.save(taken.picture).id();
        });
    }

    Taken take(@Nullable String fileName, long size, InputStreamSource upload, String by) {
        Limits.checkBytes(size);
        Format.of(read(upload, Format.TELLING));
        return darkroom.inside(() -> {
            byte[] file = read(upload, Limits.BYTES + 1);
            Limits.checkBytes(file.length);
            Picture known = pictures.findBySha256(Sha256.hex(file));
            if (known != null) {
                return new Taken(known, true);
            }
            return keep(file, named(fileName), Focus.MIDDLE, by);
        });
    }

    private Taken keep(byte[] file, String fileName, Focus focus, String by) {
        Negative negative = darkroom.develop(file, focus);
        String key = Negative.contentKey(negative.sha256(), focus);
        Map<String, byte[]> files = new LinkedHashMap<>(filesOf(key, negative));
        files.put(PictureStore.original(negative.sha256()), file);
        put(files);
        Picture picture = new Picture(negative, key, focus, fileName, clock.instant(), by);
        try {
            return new Taken(added(picture, by), false);
        } catch (DataIntegrityViolationException e) {
            Picture known = pictures.findBySha256(negative.sha256());
            if (known == null) {
                throw e;
            }
            return new Taken(known, true); // the same bytes came in twice at once
        }
    }

    private Picture added(Picture picture, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Picture added = pictures.save(picture);
            Map<String, String> facts = Map.of("file", added.fileName(), "sha256", added.sha256());
            events.publishEvent(new PictureActed("add", added.id(), by, facts));
            return added;
        }));
    }

    /** What is said of it, and a new cut if the focal point moved. */
    Picture describe(long id, PictureForm form, String by) {
        Focus focus = form.focus();
        Picture before = find(id);
        String key = Negative.contentKey(before.sha256(), focus);
        if (!key.equals(before.contentKey())) {
            darkroom.inside(() -> {
                put(filesOf(key, darkroom.develop(original(before), focus)));
                return key;
            });
        }
        return saved(id, form, key, by);
    }

    private Picture saved(long id, PictureForm form, String key, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Picture picture = find(id);
            boolean cut = !key.equals(picture.contentKey());
            events.publishEvent(new PictureActed("change", id, by, changes(picture, form, cut)));
            picture.describe(form.words());
            if (form.lending() != null) {
                picture.lend(form.lending());
            }
            if (cut) {
                picture.focusOn(form.focus(), key, clock.instant());
            }
            return pictures.save(picture);
        }));
    }

    /** What is said otherwise than before. */
    private static Map<String, String> changes(Picture picture, PictureForm form, boolean cut) {
        PictureWords before = picture.words();
        PictureWords now = form.words();
        Lending lending = form.lending();
        Map<String, String> changes = new TreeMap<>();
        for (Embedded.Field field : Embedded.Field.values()) {
            if (!now.in(field).equals(before.in(field))) {
                changes.put(PictureForm.name(field), now.in(field));
            }
        }
        if (now.decorative() != before.decorative()) {
            changes.put("decorative", String.valueOf(now.decorative()));
        }
        if (lending != null && !lending.equals(picture.lending())) {
            changes.put("reuse", lending.reuse().name());
        }
        if (cut) {
            changes.put("cut", "moved");
        }
        return changes;
    }

    /** Takes a picture out of the library that nothing uses. */
    void remove(long id, String by) {
        List<String> files = Objects.requireNonNull(transaction.execute(status -> {
            Picture picture = find(id);
            List<String> named = filesOf(picture);
            pictures.delete(picture);
            Map<String, String> facts = Map.of("file", picture.fileName(), "sha256", picture.sha256());
            events.publishEvent(new PictureActed("delete", id, by, facts));
            return named;
        }));
        files.forEach(this::forget);
    }

    private static List<String> filesOf(Picture picture) {
        List<String> files = new ArrayList<>();
        files.add(PictureStore.original(picture.sha256()));
        for (PictureKey key : picture.keys()) {
            picture.renditions().forEach(made -> files.add(PictureStore.rendition(key.contentKey(), made.name())));
        }
        return files;
    }

    private Picture find(long id) {
        Picture picture = pictures.findById(id);
        if (picture == null) {
            throw new IllegalStateException("picture " + id + " is gone");
        }
        return picture;
    }

    private byte[] original(Picture picture) {
        try (InputStream in = store.open(PictureStore.original(picture.sha256()), 0, Limits.BYTES)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> filesOf(String key, Negative negative) {
        return negative.prints().entrySet().stream()
                .collect(Collectors.toMap(
                        print -> PictureStore.rendition(key, print.getKey().name()), Map.Entry::getValue));
    }

    private void put(Map<String, byte[]> files) {
        try {
            store.put(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(String file) {
        try {
            store.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(InputStreamSource upload, int most) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name is shown and never used: no path, nothing that is not printable. */
    private static String named(@Nullable String fileName) {
        String name = Typed.line(fileName).replaceAll(".*[/\\\\]", "");
        if (name.isEmpty()) {
            return "picture";
        }
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME / 2, name.codePointCount(0, name.length()))));
    }
}
