package org.dateline.linked;

import java.net.URI;
import java.util.List;
import org.dateline.shared.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the site, as machines are told.
 *
 * @param kind a newsroom, or a public body that publishes its own news
 * @param founded a year or a date, such as 1998 or 1998-03-01; null if it is not told
 * @param parent the name of the organisation it belongs to; empty if it belongs to none
 * @param sameAs its pages elsewhere
 */
@ConfigurationProperties("dateline.organisation")
record OrganisationProperties(
        @DefaultValue("news") Kind kind,
        @Nullable String founded,
        @DefaultValue("") String parent,
        @DefaultValue List<URI> sameAs) {

    enum Kind {
        NEWS("NewsMediaOrganization"),
        GOVERNMENT("GovernmentOrganization");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    OrganisationProperties {
        founded = founded == null || founded.isBlank() ? null : founded.strip();
        sameAs = List.copyOf(sameAs);
        demand(
                founded == null || founded.matches("\\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))?"),
                "dateline.organisation.founded is \"%s\": write a year or a date, such as 1998 or 1998-03-01."
                        .formatted(founded));
        for (URI page : sameAs) {
            demand(
                    Links.isWebAddress(page.toString()),
                    "dateline.organisation.same-as has \"%s\": write addresses that begin with https://."
                            .formatted(page));
        }
    }

    private static void demand(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
