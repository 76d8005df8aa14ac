package org.dateline.legacy;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How exports of other systems are read.
 *
 * @param pages whether pages are taken too, not posts alone
 * @param sectionFromTags whether the first tag of a Ghost post is its section
 * @param authorsAsEditors whether the first author is credited as the editor as well
 * @param site the web address that the old site had, for exports that do not name it; may be empty
 */
@Validated
@ConfigurationProperties("dateline.legacy")
record LegacyProperties(
        @DefaultValue("false") boolean pages,
        @DefaultValue("false") boolean sectionFromTags,
        @DefaultValue("false") boolean authorsAsEditors,

        @DefaultValue("")
        @Pattern(
                regexp = "(https?://[^\\s/]+(/[^\\s?#]*)?)?",
                message = "write the old site's address, such as https://old.example.org")
        String site) {

    /** The old site's address without a slash at its end; empty if it was not said. */
    String root() {
        return site.replaceAll("/+$", "");
    }
}
