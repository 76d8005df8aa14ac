package org.dateline.article;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, Long> {

    @Nullable
    Withdrawal findByArticleId(long articleId);

    void deleteByArticleId(long articleId);

    Withdrawal save(Withdrawal withdrawal);
}
