package org.dateline.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Accounts extends Repository<Account, Long> {

    @Query("select a from Account a left join fetch a.editor order by a.username")
    List<Account> byName();

    @Query("select a from Account a left join fetch a.editor where a.username = :username")
    @Nullable
    Account named(String username);

    @Query("select count(a) from Account a where a.role = org.dateline.account.Role.CHIEF and a.enabled")
    long chiefs();

    @Query("select a.username from Account a where a.enabled order by a.username")
    List<String> open();

    long count();

    @Transactional
    Account save(Account account);
}
