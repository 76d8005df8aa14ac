package org.dateline.legacy;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All old addresses, in the order of their characters. */
@Transactional(readOnly = true)
interface OldAddresses extends Repository<OldAddress, Long> {

    @Nullable
    OldAddress findById(long id);

    List<OldAddress> findByAddressIn(Collection<String> addresses);

    /** Those from an address on and before another. */
    @Query("select a from OldAddress a where a.address >= :from and a.address < :to order by a.address")
    List<OldAddress> between(String from, String to, Limit limit);

    @Transactional
    OldAddress save(OldAddress address);

    @Transactional
    void delete(OldAddress address);
}
