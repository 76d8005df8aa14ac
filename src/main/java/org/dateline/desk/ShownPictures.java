package org.dateline.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.media.Picture;
import org.dateline.media.Pictures;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says what is wrong with the pictures of a typed form: that they are not ours, or not fit for readers yet. */
@Component
class ShownPictures {

    private final Pictures pictures;

    ShownPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    void checkDraft(ArticleForm form, Errors errors) {
        if (!Typed.text(form.leadPicture()).isEmpty() && form.leadNumber() == null) {
            errors.rejectValue("leadPicture", "article.picture.wrong");
        }
        check(form, picture -> picture == null, "article.picture.unknown", errors);
    }

    /** Nobody is shown a picture that is neither described nor said to decorate, or whose maker goes unnamed. */
    void checkPublication(ArticleForm form, Errors errors) {
        check(form, picture -> picture != null && !picture.isReady(), "article.picture.unready", errors);
    }

    /** The pictures of a form that readers must not be shown yet, in the order of the form. */
    List<Picture> unready(ArticleForm form) {
        Map<Long, Picture> known = known(form);
        return numbers(form).stream()
                .map(known::get)
                .filter(picture -> picture != null && !picture.isReady())
                .toList();
    }

    private static Set<Long> numbers(ArticleForm form) {
        Set<Long> numbers = new LinkedHashSet<>();
        if (form.leadNumber() != null) {
            numbers.add(form.leadNumber());
        }
        numbers.addAll(HtmlText.of(Typed.text(form.body())).pictures());
        return numbers;
    }

    private Map<Long, Picture> known(ArticleForm form) {
        Set<Long> numbers = numbers(form);
        return numbers.isEmpty()
                ? Map.of()
                : pictures.findAllByIdIn(numbers).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    private void check(ArticleForm form, Predicate<@Nullable Picture> wrong, String message, Errors errors) {
        Long lead = form.leadNumber();
        Map<Long, Picture> known = known(form);
        if (lead != null && wrong.test(known.get(lead))) {
            errors.rejectValue("leadPicture", message, new Object[] {String.valueOf(lead)}, null);
        }
        HtmlText.of(Typed.text(form.body())).pictures().stream()
                .filter(number -> wrong.test(known.get(number)))
                .forEach(number -> errors.rejectValue("body", message, new Object[] {String.valueOf(number)}, null));
    }
}
