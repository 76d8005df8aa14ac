package org.dateline.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How many people besides its author have to approve on an occasion: 0 to {@value #MOST}. */
@Entity
class ApprovalRule {

    static final int MOST = 3;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Occasion occasion;

    @Version
    private int version;

    private int approvals;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ApprovalRule() {}

    void require(int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + " people can be asked, not " + number);
        }
        approvals = number;
    }

    Occasion occasion() {
        return occasion;
    }

    int approvals() {
        return approvals;
    }

    int version() {
        return version;
    }
}
