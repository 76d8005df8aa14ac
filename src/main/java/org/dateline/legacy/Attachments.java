package org.dateline.legacy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All attachments of an export, for an export often has them behind the posts that show them. Their words lie in a
 * temporary file; in memory is where each begins. First all are put in, then they are looked up, by
 * any thread.
 */
final class Attachments implements Closeable {

    private static final int MOST_OF_ONE_POST = 200;
    private static final int LONGEST = 4_000;

    private final Path path;
    private final DataOutputStream out;
    private final Map<Long, Long> places = new HashMap<>();

    /** By post, the last of its attachments; each tells the one before. */
    private final Map<Long, Long> lastOf = new HashMap<>();

    private long length;
    private @Nullable RandomAccessFile in;

    Attachments() throws IOException {
        path = Files.createTempFile("dateline-attachments", ".tmp");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 65_536));
    }

    void put(WxrItem item) throws IOException {
        String url = item.text("wp:attachment_url");
        if (item.id() == 0 || url.isEmpty() || places.containsKey(item.id())) {
            return;
        }
        long post = WxrItem.number(item.text("wp:post_parent"));
        long before = post == 0 ? 0 : lastOf.getOrDefault(post, 0L);
        out.writeLong(item.id());
        out.writeLong(before);
        long written = 16;
        for (String words : List.of(
                url,
                item.text("link"),
                item.field(CustomFields.ALT),
                item.text("excerpt:encoded"),
                CustomFields.credit(item))) {
            byte[] bytes = words.substring(0, Math.min(LONGEST, words.length())).getBytes(StandardCharsets.UTF_8);
            out.writeShort(bytes.length);
            out.write(bytes);
            written += 2 + bytes.length;
        }
        places.put(item.id(), length);
        if (post != 0) {
            lastOf.put(post, item.id());
        }
        length += written;
    }

    synchronized @Nullable Attachment find(long id) throws IOException {
        Long place = places.get(id);
        return place == null ? null : read(place).attachment;
    }

    /** What was uploaded to a post, in the order of the file. */
    synchronized List<Attachment> of(long post) throws IOException {
        List<Attachment> found = new ArrayList<>();
        Long id = lastOf.get(post);
        while (id != null && id != 0 && found.size() < MOST_OF_ONE_POST) {
            Long place = places.get(id);
            Entry entry = read(place == null ? 0 : place);
            found.add(entry.attachment);
            id = entry.before;
        }
        Collections.reverse(found);
        return found;
    }

    private record Entry(Attachment attachment, long before) {}

    private Entry read(long place) throws IOException {
        RandomAccessFile file = open();
        file.seek(place);
        // Not to be closed: the file stays open for the next one.
        DataInputStream entry = new DataInputStream(new BufferedInputStream(new FileInputStream(file.getFD()), 1_024));
        long id = entry.readLong();
        long before = entry.readLong();
        Attachment attachment =
                new Attachment(id, words(entry), words(entry), words(entry), words(entry), words(entry));
        return new Entry(attachment, before);
    }

    private RandomAccessFile open() throws IOException {
        RandomAccessFile file = in;
        if (file == null) {
            out.flush();
            file = new RandomAccessFile(path.toFile(), "r");
            in = file;
        }
        return file;
    }

    private static String words(DataInputStream entry) throws IOException {
        byte[] bytes = new byte[entry.readUnsignedShort()];
        entry.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
