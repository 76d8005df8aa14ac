package org.dateline.about;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages about the newsroom as one page names them: asked for once while it is drawn, and not at all by one that names none. */
public class About {

    private final Policies policies;
    private @Nullable List<Policy> written;

    public About(Policies policies) {
        this.policies = policies;
    }

    public List<Policy> written() {
        if (written == null) {
            written = policies.written();
        }
        return written;
    }

    public @Nullable Policy page(PolicyKind kind) {
        return written().stream()
                .filter(policy -> policy.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
