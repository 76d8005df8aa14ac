package org.dateline.desk;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.site.UnsentText;
import org.dateline.writing.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The article form as it was when the session ended: filled again, saved by nobody but the editor. */
@Controller
@RequestMapping("/admin/articles/unsent")
class UnsentController {

    private final Desk desk;
    private final ArticleFormPage page;
    private final UnfiledForms unfiled;

    UnsentController(Desk desk, ArticleFormPage page, UnfiledForms unfiled) {
        this.desk = desk;
        this.page = page;
        this.unfiled = unfiled;
    }

    @GetMapping
    ModelAndView show(HttpSession session, Principal editor) {
        UnsentText unsent = UnsentText.keptIn(session);
        if (unsent == null) {
            return new ModelAndView("redirect:/admin/articles");
        }
        String id = unsent.path().replaceAll("\\D", "");
        Article article = id.isEmpty() || id.length() > 18 ? null : desk.open(Long.parseLong(id));
        Map<String, String> fields = unsent.fields();
        ModelAndView answer = page.show(TypedForm.of(fields), article).addObject("unsent", true);
        Written written = new Written(fields.get("writtenIn"), fields.get("writtenFrom"), fields.get("writtenSeen"));
        return unfiled.after(answer, editor.getName(), article, written, fields);
    }
}
