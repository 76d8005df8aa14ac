package org.dateline.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the file itself says in one field. Two parts of a file may say different things, and an editor a third. */
@Embeddable
record Embedded(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Field field,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Origin origin,

        @Column(name = "words") String words) {

    /** What can be said of a picture. */
    enum Field {
        ALT(1_000),
        CAPTION(2_000),
        CREDIT_LINE(300),
        CREATOR(300),
        LICENCE(500),
        DIGITAL_SOURCE_TYPE(60);

        private final int longest;

        Field(int longest) {
            this.longest = longest;
        }

        int longest() {
            return longest;
        }
    }

    /** Where in the file it stands: XMP is the younger of the two, and usually the one that was kept up. */
    enum Origin {
        XMP,
        IPTC
    }
}
