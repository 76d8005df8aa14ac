package org.dateline.about;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a newsroom can say of itself, in the order of the footer; the words of schema.org and of the Trust Project. */
public enum PolicyKind {
    EDITORIAL("editorial-policy", "publishingPrinciples", false),
    CORRECTIONS("corrections-policy", "correctionsPolicy", false),
    OWNERSHIP("ownership-and-funding", "ownershipFundingInfo", false),
    CONTACT("contact", "contactPoint", false),
    ETHICS("ethics", "ethicsPolicy", false),
    VERIFICATION("verification", "verificationFactCheckingPolicy", true),
    UNNAMED_SOURCES("unnamed-sources", "unnamedSourcesPolicy", false),
    FEEDBACK("feedback", "actionableFeedbackPolicy", false),
    DIVERSITY("diversity", "diversityPolicy", false),
    STAFFING("staffing", "diversityStaffingReport", false),
    MASTHEAD("masthead", "masthead", true),
    BYLINES("bylines", "noBylinesPolicy", true),
    MISSION("mission", "missionCoveragePrioritiesPolicy", true),
    REUSE("reuse", "usageInfo", false);

    private final String slug;
    private final String property;
    private final boolean ofNewsMedia;

    PolicyKind(String slug, String property, boolean ofNewsMedia) {
        this.slug = slug;
        this.property = property;
        this.ofNewsMedia = ofNewsMedia;
    }

    static @Nullable PolicyKind at(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug.equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The last part of its address. */
    public String slug() {
        return slug;
    }

    /** The property of schema.org that leads to its page: {@code usageInfo} of a story, all others of the organisation. */
    public String property() {
        return property;
    }

    /** Whether only a NewsMediaOrganization has that property, and not every organisation. */
    public boolean isOfNewsMediaOnly() {
        return ofNewsMedia;
    }

    public String path() {
        return "/about/" + slug;
    }

    /** The key of its title. */
    public String message() {
        return "about.kind." + slug;
    }
}
