package org.dateline.about;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers find about the newsroom: there is a page of what has been written, and of nothing else. */
@Component
@Transactional(readOnly = true)
public class Policies {

    private final PolicyPages pages;
    private final PolicyTexts texts;

    Policies(PolicyPages pages, PolicyTexts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /** The pages that there are, in the order of their kinds; at most as many as there are kinds. One query. */
    public List<Policy> written() {
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
