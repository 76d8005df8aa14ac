package org.dateline.media;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;
import org.dateline.shared.Reuse;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whether others may carry a picture from here; usually they may only if its licence is an open one. */
@Embeddable
record Lending(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Reuse reuse) {

    /** Licences under which anybody may pass a picture on as it is, with credit. */
    private static final Pattern OPEN = Pattern.compile(
            "creativecommons\\.org/(licenses|publicdomain)/|\\bCC[ -]?(0|BY)\\b|creative commons|public domain",
            Pattern.CASE_INSENSITIVE);

    boolean allows(String licence) {
        return reuse.allows(OPEN.matcher(licence).find());
    }
}
