package org.dateline.about;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PolicyTexts extends Repository<PolicyText, Long> {

    @Nullable
    PolicyText findFirstByKindOrderByNumberDesc(PolicyKind kind);

    @Nullable
    PolicyText findByKindAndNumber(PolicyKind kind, int number);

    List<PolicyText> findByKindAndNumberLessThanOrderByNumberDesc(PolicyKind kind, int number, Limit limit);

    boolean existsByFormToken(String formToken);

    @Query("select t from PolicyPage p join PolicyText t on t.id = p.textId where p.kind = :kind")
    @Nullable
    PolicyText shown(PolicyKind kind);

    PolicyText save(PolicyText text);
}
