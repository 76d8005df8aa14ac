package org.dateline.desk;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.site.UnsentText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The article form as it was when the session ended: filled again, saved by nobody but the editor. */
@Controller
@RequestMapping("/admin/articles/unsent")
class UnsentController {

    private final Desk desk;
    private final ArticleFormPage page;

    UnsentController(Desk desk, ArticleFormPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(HttpSession session) {
        UnsentText unsent = UnsentText.keptIn(session);
        if (unsent == null) {
            return new ModelAndView("redirect:/admin/articles");
        }
        String id = unsent.path().replaceAll("\\D", "");
        Article article = id.isEmpty() || id.length() > 18 ? null : desk.open(Long.parseLong(id));
        return page.show(form(unsent), article).addObject("unsent", true);
    }

    private static ArticleForm form(UnsentText unsent) {
        DataBinder binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(ArticleForm.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return unsent.fields().get(name);
            }

            @Override
            public Set<String> getNames() {
                return unsent.fields().keySet();
            }
        });
        return (ArticleForm) Objects.requireNonNull(binder.getTarget());
    }
}
