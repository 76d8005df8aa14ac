package org.dateline.review;

import static org.dateline.site.Found.found;

import java.util.function.Consumer;
import org.dateline.account.Colleagues;
import org.dateline.article.Act;
import org.dateline.article.Article;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.KeyPage;
import org.dateline.article.Refused;
import org.dateline.article.ReviewDesk;
import org.dateline.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a story's review: how far it has come, its saved text paragraph by paragraph, what colleagues say about it,
 * and what was done to it. An act that is refused leads back to it with the reason.
 */
@Component
class ReviewPage {

    static final int ACTS = 10;
    static final int LONGEST_NOTE = 1_000;

    private final Desk desk;
    private final ReviewDesk reviews;
    private final Exchanges exchanges;
    private final Colleagues colleagues;

    ReviewPage(Desk desk, ReviewDesk reviews, Exchanges exchanges, Colleagues colleagues) {
        this.desk = desk;
        this.reviews = reviews;
        this.exchanges = exchanges;
        this.colleagues = colleagues;
    }

    ModelAndView of(long id, boolean all, Cursor cursor, String reader) {
        Article article = find(id);
        Paragraphs text = Paragraphs.of(article.draft().copy().body());
        return new ModelAndView("review/admin/show")
                .addObject("article", article)
                .addObject("needed", reviews.approvalsNeeded(article))
                .addObject("mayApprove", reviews.mayApprove(article, reader))
                .addObject("acts", acts(id, Cursor.START, ACTS))
                .addObject("paragraphs", text.parts())
                .addObject("page", exchanges.page(id, all, cursor, text))
                .addObject("open", exchanges.open(id))
                .addObject("all", all)
                .addObject("colleagues", colleagues.all());
    }

    KeyPage<Act> acts(long id, Cursor cursor, int size) {
        return reviews.page(id, cursor, size);
    }

    Article find(long id) {
        return found(desk.open(id));
    }

    /**
     * Does an act with the note that was typed, and goes on to the page; refused, the page says why and keeps the note.
     *
     * @param done the key of the sentence that says what was done
     */
    ModelAndView act(long id, String typed, String reader, Consumer<String> act, String done, RedirectAttributes next) {
        find(id);
        String note = Typed.text(typed);
        try {
            if (note.length() > LONGEST_NOTE) {
                throw new Refused("review.note.long");
            }
            act.accept(note);
        } catch (Refused refused) {
            ModelAndView page = of(id, false, Cursor.START, reader)
                    .addObject("form", CommentForm.about(""))
                    .addObject("refused", refused)
                    .addObject("note", note);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/admin/articles/" + id + "/review");
    }
}
