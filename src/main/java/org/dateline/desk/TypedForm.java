package org.dateline.desk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/** The article form made of fields that were kept by their names, as a request would be. */
final class TypedForm {

    private TypedForm() {}

    static ArticleForm of(Map<String, String> fields) {
        DataBinder binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(ArticleForm.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return fields.get(name);
            }

            @Override
            public Set<String> getNames() {
                return fields.keySet();
            }
        });
        return (ArticleForm) Objects.requireNonNull(binder.getTarget());
    }
}
