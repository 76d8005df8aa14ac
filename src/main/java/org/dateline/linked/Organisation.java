package org.dateline.linked;

import java.net.URI;
import java.util.List;
import org.dateline.about.About;
import org.dateline.about.Policy;
import org.dateline.about.PolicyKind;
import org.dateline.site.SiteProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who publishes the site, and the site itself: on every page the same, and named by reference wherever a page needs them. */
@Component
@EnableConfigurationProperties(OrganisationProperties.class)
class Organisation {

    private final SiteProperties site;
    private final OrganisationProperties properties;

    Organisation(SiteProperties site, OrganisationProperties properties) {
        this.site = site;
        this.properties = properties;
    }

    String id() {
        return site.absolute("/#organization");
    }

    Thing reference() {
        return Thing.reference(id());
    }

    /** With those policies that have a page, and no others. */
    Thing described(About about) {
        Thing organisation = Thing.of(properties.kind().type(), id())
                .with("name", site.name())
                .with("url", site.absolute("/"))
                .with("logo", Thing.of("ImageObject").with("contentUrl", site.absolute("/img/icon.svg")))
                .with("sameAs", properties.sameAs().stream().map(URI::toString).toList())
                .with("foundingDate", properties.founded());
        if (!properties.parent().isEmpty()) {
            organisation.with("parentOrganization", Thing.of("Organization").with("name", properties.parent()));
        }
        about.written().stream()
                .filter(this::isKnown)
                .forEach(policy -> organisation.with(property(policy), value(policy)));
        return organisation;
    }

    private boolean isKnown(Policy policy) {
        PolicyKind kind = policy.kind();
        return kind != PolicyKind.REUSE
                && (!kind.isOfNewsMediaOnly() || properties.kind() == OrganisationProperties.Kind.NEWS);
    }

    private static String property(Policy policy) {
        return policy.kind().property();
    }

    private Object value(Policy policy) {
        String page = site.absolute(policy.path());
        return policy.kind() != PolicyKind.CONTACT
                ? page
                : Thing.of("ContactPoint")
                        .with("contactType", "newsroom")
                        .with("url", page)
                        .with("email", policy.mail())
                        .with("availableLanguage", List.of(site.language()));
    }

    String websiteId() {
        return site.absolute("/#website");
    }

    Thing website() {
        return Thing.of("WebSite", websiteId())
                .with("name", site.name())
                .with("url", site.absolute("/"))
                .with("inLanguage", site.language())
                .with("publisher", reference());
    }

    /** The site with the way to search it, as its front page says it. */
    Thing searchableWebsite() {
        Thing target = Thing.of("EntryPoint").with("urlTemplate", site.absolute("/search?q={search_term_string}"));
        return website()
                .with("description", site.tagline())
                .with(
                        "potentialAction",
                        Thing.of("SearchAction")
                                .with("target", target)
                                .with("query-input", "required name=search_term_string"));
    }
}
