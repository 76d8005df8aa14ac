package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out digests again, for tests of other rooms. */
@Component
public class TestVersions {

    private final EntityManager entities;

    TestVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** How many versions there are; all of them are as they were shown. */
    @Transactional(readOnly = true)
    public int intact() {
        List<Version> all = entities.createQuery(
                        "select v from Version v order by v.articleId, v.number", Version.class)
                .getResultList();
        for (Version version : all) {
            if (!CanonicalText.of(version).digest().equals(version.digest())) {
                throw new AssertionError("version " + version.number() + " of " + version.article());
            }
        }
        return all.size();
    }
}
