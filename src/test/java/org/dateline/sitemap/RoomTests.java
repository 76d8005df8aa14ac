package org.dateline.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.dateline.shared.Slug;
import org.dateline.site.XmlDocument;
import org.dateline.sitemap.SitemapXml.Entry;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final String HOST = "https://" + "a".repeat(253);
    private static final String LONGEST =
            HOST + "/news/" + Long.MAX_VALUE + "/" + new Slug("港".repeat(Slug.MAX_LENGTH)).encoded();
    private static final String PICTURE = HOST + "/media/" + "0".repeat(32) + "/1600.jpg";

    @Test
    void aFullPartIsBelowFiftyMegabytesWhateverItsStoriesAreCalled() {
        Bytes bytes = new Bytes();

        int pictures = write(bytes, LONGEST, Months.MOST);

        assertThat(bytes.count).isBetween(Room.BYTES * 9L / 10, (long) Room.BYTES);
        assertThat(pictures).isPositive();
    }

    @Test
    void storiesOfTheUsualLengthKeepTheirPictures() {
        String usual = "https://news.example.org/news/123456/" + "a".repeat(Slug.MAX_LENGTH);

        assertThat(write(new Bytes(), usual, 1_000)).isEqualTo(2_000);
    }

    /** So many stories at an address with two pictures each; says how many pictures found room. */
    private static int write(Bytes bytes, String address, int stories) {
        Room room = new Room(Months.MOST);
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        int[] taken = new int[1];
        XmlDocument.write(
                out -> {
                    SitemapXml xml = new SitemapXml(out, ZoneId.of("Asia/Kolkata"));
                    xml.urls(() -> {
                        for (int story = 0; story < stories; story++) {
                            List<String> pictures = room.take(address, Collections.nCopies(2, PICTURE));
                            taken[0] += pictures.size();
                            xml.url(new Entry(address, now), pictures);
                        }
                    });
                },
                bytes);
        return taken[0];
    }

    private static final class Bytes extends OutputStream {

        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count += length;
        }
    }
}
