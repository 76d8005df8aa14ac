package org.dateline.about;

import java.util.Comparator;
import java.util.List;
import org.dateline.shared.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What readers find about the newsroom: there is a page of what has been written, and of nothing else. */
@Component
public class Policies {

    private final PolicyPages pages;
    private final PolicyTexts texts;
    private final Kept kept;

    Policies(PolicyPages pages, PolicyTexts texts, Kept kept) {
        this.pages = pages;
        this.texts = texts;
        this.kept = kept;
    }

    /** The pages that there are, in the order of their kinds; at most as many as there are kinds. One query at most. */
    public List<Policy> written() {
        return kept.get("policies", this::read);
    }

    private List<Policy> read() {
        return pages.findAll().stream()
                .map(PolicyPage::policy)
                .sorted(Comparator.comparing(Policy::kind))
                .toList();
    }

    /** What a page says; null if there is none. */
    @Nullable
    PolicyText shown(PolicyKind kind) {
        return texts.shown(kind);
    }
}
