package org.dateline.desk;

import java.util.HashSet;
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

    private void check(ArticleForm form, Predicate<@Nullable Picture> wrong, String message, Errors errors) {
        Long lead = form.leadNumber();
        Set<Long> inBody = HtmlText.of(Typed.text(form.body())).pictures();
        Set<Long> all = new HashSet<>(inBody);
        if (lead != null) {
            all.add(lead);
        }
        if (all.isEmpty()) {
            return;
        }
        Map<Long, Picture> known =
                pictures.findAllByIdIn(all).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
        if (lead != null && wrong.test(known.get(lead))) {
            errors.rejectValue("leadPicture", message, new Object[] {String.valueOf(lead)}, null);
        }
        inBody.stream()
                .filter(number -> wrong.test(known.get(number)))
                .forEach(number -> errors.rejectValue("body", message, new Object[] {String.valueOf(number)}, null));
    }
}
