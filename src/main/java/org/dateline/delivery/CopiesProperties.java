package org.dateline.delivery;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Copies of pages on the disk, for the time when the database cannot be reached.
 *
 * @param folder where they lie; of one node each
 * @param days for how many days stories have one after they came out or changed in what matters; 0 makes none at all
 * @param size what all of them may take; the newest stories come first
 */
@ConfigurationProperties("dateline.delivery.copies")
record CopiesProperties(
        @DefaultValue("data/copies") Path folder,
        @DefaultValue("30") int days,
        @DefaultValue("512MB") DataSize size) {

    private static final int LONGEST = 366;

    CopiesProperties {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "dateline.delivery.copies.days is %d: write for how many days stories have a copy on the disk, up to 366, or 0 for none."
                            .formatted(days));
        }
        if (size.isNegative()) {
            throw new IllegalArgumentException(
                    "dateline.delivery.copies.size is %s: write how much the copies may take on the disk, as 512MB."
                            .formatted(size));
        }
    }
}
