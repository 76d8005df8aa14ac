package org.dateline.preview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All shared links, as they are stored. */
interface SharedLinkRows extends Repository<SharedLink, Long> {

    SharedLink save(SharedLink link);

    /** The one rule of what opens: no other query leads from a secret to a draft. */
    @Query("""
            select l from SharedLink l join Article a on a.id = l.articleId
            where l.secretHash = :hash and l.endsAt > :now and a.state <> org.dateline.article.State.WITHDRAWN""")
    @Nullable
    SharedLink open(String hash, Instant now);

    /** Counts a use and holds the row, so that uses of one link queue; 0 if it has ended meanwhile. */
    @Modifying
    @Query("update SharedLink l set l.uses = l.uses + 1, l.lastUsedAt = :now where l.id = :id and l.endsAt > :now")
    int count(long id, Instant now);

    @Modifying
    @Query("""
            update SharedLinkUse u set u.times = u.times + 1
            where u.linkId = :id and u.usedAt = :minute and u.agent = :agent""")
    int countAgain(long id, Instant minute, String agent);

    @Nullable
    SharedLink findBySecretHash(String secretHash);

    @Nullable
    SharedLink findByIdAndArticleId(long id, long articleId);

    @Query(
            "select l from SharedLink l where l.articleId = :article and l.endsAt > :now order by l.endsAt desc, l.id desc")
    List<SharedLink> liveOf(long article, Instant now);
}
