package org.dateline.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.policy.ApprovalPolicy;
import org.dateline.policy.Occasion;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who has agreed to a story, and whether they are enough and nobody agreed to their own. */
@Component
class Approvals {

    private final ApprovalPolicy policy;
    private final Acts acts;
    private final Revisions revisions;

    Approvals(ApprovalPolicy policy, Acts acts, Revisions revisions) {
        this.policy = policy;
        this.acts = acts;
        this.revisions = revisions;
    }

    /** How many people besides its authors have to agree to the draft. */
    int needed(Article article) {
        Source source = article.draft().source();
        Set<Occasion> occasions =
                EnumSet.of(source != null && source.kind() == Kind.WIRE ? Occasion.WIRE_COPY : Occasion.OWN_COPY);
        if (article.review().isUrgent()) {
            occasions.add(Occasion.URGENT);
        }
        return policy.approvals(occasions);
    }

    void refuseUnapproved(Article article) {
        int needed = needed(article);
        if (article.review().approvals() < needed) {
            throw new Refused("review.needed", needed, article.review().approvals());
        }
    }

    /** Nobody agrees to what they wrote or submitted, nor twice. */
    void refuseOwn(Article article, String by) {
        if (isOwn(article, by)) {
            throw new Refused("review.own");
        }
        if (hasAgreed(article, by)) {
            throw new Refused("review.approved.already");
        }
    }

    boolean isOwn(Article article, String by) {
        Publication shown = article.publication();
        int since = shown == null ? 0 : shown.revision().number();
        return by.equals(article.review().submittedBy())
                || revisions.authors(article.id(), since).contains(by);
    }

    boolean hasAgreed(Article article, String by) {
        return acts.approvers(article.id(), article.draft().number()).contains(by);
    }

    int neededToReinstate() {
        return policy.approvals(Set.of(Occasion.REINSTATEMENT));
    }

    /** Who asked for a withdrawn story to come back; null if nobody has since it left. */
    @Nullable
    Act askedBack(long article) {
        List<Act> last = acts.last(
                article,
                Set.of(
                        ActKind.REINSTATEMENT_ASKED,
                        ActKind.REINSTATED,
                        ActKind.WITHDRAWN,
                        ActKind.EXPIRED,
                        ActKind.MERGED),
                Limit.of(1));
        return last.isEmpty() || last.get(0).kind() != ActKind.REINSTATEMENT_ASKED ? null : last.get(0);
    }

    /** Who agreed since to its coming back. */
    Set<String> agreedBack(Act asked) {
        return Set.copyOf(acts.doneSince(asked.article(), asked.id(), ActKind.APPROVED));
    }
}
