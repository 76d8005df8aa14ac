package org.dateline.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What exchange formats must look like, by our own schemas of what we write of them. */
public final class Schemas {

    private static final Schema NEWER = schema(text("/exchange/dateline-ninjs-3.3.schema.json"));
    private static final Schema OLDER = schema(text("/exchange/dateline-ninjs-2.4.schema.json"));

    private static final javax.xml.validation.Schema NEWSML = newsMl();

    private Schemas() {}

    /** What is wrong with a ninjs 3.3 item, in words; empty if nothing is. */
    public static List<String> faultsOfNinjs(String item) {
        return faults(NEWER, item);
    }

    /** What is wrong with a ninjs 2.4 item. */
    static List<String> faultsOfOlderNinjs(String item) {
        return faults(OLDER, item);
    }

    private static List<String> faults(Schema schema, String item) {
        return schema
                .validate(
                        item,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Refuses a NewsML-G2 item that is not as its schema says. */
    static void checkNewsMl(String item) throws SAXException, IOException {
        NEWSML.newValidator().validate(new StreamSource(new StringReader(item)));
    }

    private static javax.xml.validation.Schema newsMl() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(resource("/exchange/dateline-newsml-g2.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static String text(String name) {
        try {
            return new String(resource(name).openStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Schemas.class.getResource(name), name);
    }
}
