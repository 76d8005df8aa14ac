package org.dateline.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.intake.Incoming;
import org.dateline.legacy.WxrItem.Term;
import org.dateline.shared.Language;

/** What a WordPress post is filed under: one category is its section, all others and the tags are topics. */
final class WxrTerms {

    private static final Set<String> TAGS = Set.of("post_tag", "tag");

    /** The category that WordPress gives to what has none. */
    private static final String NONE = "uncategorized";

    private final List<Term> terms;
    private final List<Term> categories;
    private final String primary;

    /** @param primary the short name of the category that counts before others; may be empty */
    WxrTerms(List<Term> all, String primary) {
        // WXR 1.0 has each term twice, once without saying what it is.
        boolean told = all.stream().anyMatch(term -> !term.domain().isEmpty());
        this.terms =
                all.stream().filter(term -> !told || !term.domain().isEmpty()).toList();
        this.primary = primary;
        this.categories = of(Set.of("category", ""));
    }

    private List<Term> of(Set<String> domains) {
        Map<String, Term> once = new LinkedHashMap<>();
        terms.stream()
                .filter(term -> domains.contains(term.domain()) && !term.name().isEmpty())
                .filter(term -> !term.nicename().equals(NONE) && !term.name().equalsIgnoreCase(NONE))
                .forEach(term -> once.putIfAbsent(term.name(), term));
        return List.copyOf(once.values());
    }

    Incoming.Name section() {
        return categories.stream()
                .filter(term -> !primary.isEmpty() && term.nicename().equals(primary))
                .findFirst()
                .or(() -> categories.stream().findFirst())
                .map(WxrTerms::name)
                .orElse(Incoming.Name.NONE);
    }

    List<Incoming.Name> topics() {
        Incoming.Name section = section();
        Map<String, Incoming.Name> topics = new LinkedHashMap<>();
        List<Term> others = new ArrayList<>(categories);
        others.addAll(of(TAGS));
        others.stream()
                .map(WxrTerms::name)
                .filter(name -> !name.equals(section))
                .forEach(name -> topics.putIfAbsent(name.name(), name));
        return List.copyOf(topics.values());
    }

    /** The names of several authors, where a plugin for it says so. */
    List<String> authors() {
        return of(Set.of("author")).stream()
                .map(term -> Titles.line(term.name()))
                .toList();
    }

    /** The language, where a plugin for it says so; else empty. */
    String language() {
        return of(Set.of("language")).stream()
                .map(Term::nicename)
                .filter(Language::isTag)
                .findFirst()
                .orElse("");
    }

    private static Incoming.Name name(Term term) {
        return new Incoming.Name(Titles.line(term.name()), Titles.decoded(term.nicename()));
    }
}
