package org.dateline.history;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Milestones extends Repository<Milestone, Long> {

    @Nullable
    Milestone findByArticleIdAndNumber(long articleId, int number);

    List<Milestone> findByArticleIdAndNumberIn(long articleId, Collection<Integer> numbers);

    List<Milestone> findByArticleIdAndNumberLessThanOrderByNumberDesc(long articleId, int number, Limit limit);

    List<Milestone> findByArticleIdAndNumberGreaterThanOrderByNumber(long articleId, int number, Limit limit);

    Milestone save(Milestone milestone);

    void delete(Milestone milestone);
}
