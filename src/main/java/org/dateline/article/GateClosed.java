package org.dateline.article;

import java.util.List;

/** What was to go out breaks rules of the newsroom that stop it; somebody may override them for a reason. */
public class GateClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GateFinding> findings;

    GateClosed(List<GateFinding> findings) {
        super(String.valueOf(findings));
        this.findings = findings;
    }

    public List<GateFinding> findings() {
        return findings;
    }
}
