package org.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far the newest revision has come towards being agreed to; who agreed is among the acts. */
@Embeddable
public class Review {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "review_state")
    private ReviewState state = ReviewState.NONE;

    @Column(name = "review_by")
    private String submittedBy = "";

    @Column(name = "review_approvals")
    private int approvals;

    private boolean urgent;

    protected Review() {}

    void mark(boolean isUrgent) {
        urgent = isUrgent;
    }

    void submit(String by) {
        if (state == ReviewState.IN_REVIEW || state == ReviewState.APPROVED) {
            throw new Refused("review.submitted.already", submittedBy);
        }
        state = ReviewState.IN_REVIEW;
        submittedBy = by;
        approvals = 0;
    }

    void takeBack(String by) {
        if (state != ReviewState.IN_REVIEW && state != ReviewState.APPROVED) {
            throw new Refused("review.submitted.not");
        }
        if (!submittedBy.equals(by)) {
            throw new Refused("review.takeback.other", submittedBy);
        }
        end();
    }

    /** @param needed how many have to agree in all */
    void approve(int needed) {
        if (state != ReviewState.IN_REVIEW && state != ReviewState.APPROVED) {
            throw new Refused("review.submitted.not");
        }
        approvals++;
        if (approvals >= needed) {
            state = ReviewState.APPROVED;
        }
    }

    void giveBack() {
        if (state != ReviewState.IN_REVIEW && state != ReviewState.APPROVED) {
            throw new Refused("review.submitted.not");
        }
        state = ReviewState.RETURNED;
        approvals = 0;
    }

    /** New copy: whoever agreed had read another text. */
    void lapse() {
        approvals = 0;
        state = state == ReviewState.APPROVED ? ReviewState.IN_REVIEW : state;
    }

    void end() {
        state = ReviewState.NONE;
        submittedBy = "";
        approvals = 0;
    }

    public ReviewState state() {
        return state;
    }

    /** Fast and dangerous: more people may have to agree. */
    public boolean isUrgent() {
        return urgent;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public int approvals() {
        return approvals;
    }
}
