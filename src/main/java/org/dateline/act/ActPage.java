package org.dateline.act;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.GateClosed;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Refused;
import org.dateline.article.ReviewDesk;
import org.dateline.policy.ApprovalPolicy;
import org.dateline.policy.Occasion;
import org.dateline.site.SiteProperties;
import org.dateline.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what was done to a story and what can be done, and what follows when somebody asks for an act. */
@Component
class ActPage {

    private static final int SIZE = 25;

    private final Desk desk;
    private final ReviewDesk reviews;
    private final PlanningDesk planning;
    private final ApprovalPolicy policy;
    private final Wording wording;
    private final SiteProperties site;
    private final Clock clock;

    ActPage(
            Desk desk,
            ReviewDesk reviews,
            PlanningDesk planning,
            ApprovalPolicy policy,
            Wording wording,
            SiteProperties site,
            Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.planning = planning;
        this.policy = policy;
        this.wording = wording;
        this.site = site;
        this.clock = clock;
    }

    ModelAndView show(long id, Cursor cursor, Principal reader) {
        return show(id, cursor, reader, new Sent(Map.of(), site.zone()));
    }

    private ModelAndView show(long id, Cursor cursor, Principal reader, Sent sent) {
        Article article = find(id);
        Instant expiry = planning.expiry(id);
        Instant embargo = embargo(article);
        boolean gone = article.state().isGone();
        Map<String, TimeField> times = new HashMap<>();
        times.put("due", sent.field("due", due(article)));
        times.put("embargoUntil", sent.field("embargoUntil", embargo));
        times.put("expiresAt", sent.field("expiresAt", expiry));
        return new ModelAndView("act/admin/index")
                .addObject("article", article)
                .addObject("withdrawal", desk.withdrawal(id))
                .addObject("expiry", expiry)
                .addObject("embargo", embargo)
                .addObject("now", clock.instant())
                .addObject("times", times)
                .addObject("askedBack", gone ? reviews.askedBack(id) : null)
                .addObject("alone", gone && policy.approvals(Set.of(Occasion.REINSTATEMENT)) == 0)
                .addObject("reader", reader.getName())
                .addObject("page", reviews.page(id, cursor, SIZE));
    }

    /**
     * Does an act; refused, the page says why and keeps what was typed.
     *
     * @param form the name of the form it was asked for with
     * @param act does it, and says what to show then
     */
    ModelAndView act(long id, String form, Map<String, String> fields, Principal by, Function<Sent, ModelAndView> act) {
        find(id);
        Sent sent = new Sent(fields, site.zone());
        try {
            return act.apply(sent);
        } catch (Refused refused) {
            return again(id, form, sent, by, refused);
        } catch (GateClosed closed) {
            return again(id, form, sent, by, new Refused("article.gate.closed")).addObject("gate", closed.findings());
        } catch (ConcurrencyFailureException race) {
            return again(id, form, sent, by, new Refused("act.busy"));
        }
    }

    private ModelAndView again(long id, String form, Sent sent, Principal by, Refused refused) {
        ModelAndView page = show(id, Cursor.START, by, sent);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("refused", wording.say(refused.key(), refused.arguments()))
                .addObject("form", form)
                .addObject("sent", sent.fields());
    }

    /** Back to the page, which says what was done. */
    ModelAndView done(long id, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", "act.done." + done);
        return new ModelAndView("redirect:/admin/articles/" + id + "/acts");
    }

    /** Asks once more before an act that readers would notice at once. */
    ModelAndView ask(long id, String act, Sent sent) {
        return new ModelAndView("act/admin/confirm")
                .addObject("article", find(id))
                .addObject("act", act)
                .addObject("path", "/admin/articles/" + id + "/" + act)
                .addObject("fields", sent.again());
    }

    /** The time that what waits is due; null if nothing does. */
    static @Nullable Instant due(Article article) {
        return article.scheduled() == null ? null : article.scheduled().dueAt();
    }

    /** The end of an embargo that is still on. */
    @Nullable
    Instant embargo(Article article) {
        Instant until = article.embargoUntil();
        return until != null && until.isAfter(clock.instant()) ? until : null;
    }

    Article find(long id) {
        return found(desk.open(id));
    }
}
