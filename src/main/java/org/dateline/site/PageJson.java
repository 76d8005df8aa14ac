package org.dateline.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a page tells machines between its script tags: JSON in which no character means anything to HTML. Without
 * it the template engine would write a JavaScript of its own that is not JSON.
 */
@Component
class PageJson implements IStandardJavaScriptSerializer, BeanPostProcessor {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public void serializeValue(Object value, Writer page) {
        try {
            page.write(json.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringTemplateEngine engine) {
            engine.getDialects().stream()
                    .filter(StandardDialect.class::isInstance)
                    .forEach(dialect -> ((StandardDialect) dialect).setJavaScriptSerializer(this));
        }
        return bean;
    }
}
