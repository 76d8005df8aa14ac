package org.dateline.front;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface DraftSteps extends Repository<DraftStep, Integer> {

    @Transactional
    DraftStep save(DraftStep step);
}
