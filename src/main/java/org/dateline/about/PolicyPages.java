package org.dateline.about;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PolicyPages extends Repository<PolicyPage, PolicyKind> {

    List<PolicyPage> findAll();

    PolicyPage save(PolicyPage page);

    void deleteById(PolicyKind kind);
}
