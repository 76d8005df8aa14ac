package org.dateline.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.shared.Sha256;

/** A copy as bytes: what it is, its body compressed, and a digest of both at the end, so that half a file is none. */
final class CopyFile {

    /** What a file of ours begins with; another layout begins with something else. */
    private static final int LAYOUT = 0x444C4331;

    private static final int DIGEST = 32;

    /** No page is as large. */
    private static final int LARGEST = 32 * 1024 * 1024;

    private CopyFile() {}

    static byte[] write(DiskCopy copy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Finished page = copy.page();
        out.writeInt(LAYOUT);
        out.writeInt(copy.status());
        out.writeLong(copy.number());
        out.writeUTF(page.key());
        out.writeUTF(page.contentType());
        instant(out, page.made());
        instant(out, page.until());
        out.writeInt(page.headers().size());
        for (Finished.Header header : page.headers()) {
            out.writeUTF(header.name());
            texts(out, header.values());
        }
        texts(out, page.tags());
        out.writeInt(page.plain().bytes().length);
        out.write(packed(page.plain().bytes()));
        out.flush();
        out.write(Sha256.of(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    /** Throws if these are not, to the last bit, the bytes of a copy. */
    static DiskCopy read(byte[] bytes) throws IOException {
        int end = bytes.length - DIGEST;
        if (end <= 0
                || !MessageDigest.isEqual(
                        Sha256.of(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new IOException("it is not whole");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
            if (in.readInt() != LAYOUT) {
                throw new IOException("it has another layout");
            }
            int status = in.readInt();
            long number = in.readLong();
            String key = in.readUTF();
            String contentType = in.readUTF();
            Instant made = instant(in);
            Instant until = instant(in);
            List<Finished.Header> headers = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.add(new Finished.Header(in.readUTF(), texts(in)));
            }
            Set<String> tags = new HashSet<>(texts(in));
            byte[] plain = unpacked(in, in.readInt());
            return new DiskCopy(
                    Finished.of(key, contentType, headers, plain, Set.copyOf(tags), made, until), status, number);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("it says what cannot be", e);
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(InputStream in, int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new IOException("it is too large");
        }
        try (InputStream gzip = new GZIPInputStream(in)) {
            byte[] plain = gzip.readNBytes(length);
            if (plain.length != length) {
                throw new IOException("its body is cut off");
            }
            return plain;
        }
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void texts(DataOutputStream out, Iterable<String> texts) throws IOException {
        for (String text : texts) {
            out.writeBoolean(true);
            out.writeUTF(text);
        }
        out.writeBoolean(false);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        while (in.readBoolean()) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }
}
