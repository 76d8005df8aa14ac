package org.dateline.policy;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ApprovalRules extends Repository<ApprovalRule, Occasion> {

    List<ApprovalRule> findAll();

    ApprovalRule save(ApprovalRule rule);
}
