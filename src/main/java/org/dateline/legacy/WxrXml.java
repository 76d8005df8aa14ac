package org.dateline.legacy;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a WordPress export, one after the other. No document type is obeyed and no entity of its own expanded; a
 * text that is too long is cut, a depth or an attribute beyond reason ends the reading.
 */
final class WxrXml implements Closeable {

    /** In UTF-16 units. */
    static final int LONGEST_TEXT = 100_000;

    private static final int DEEPEST = 200;
    private static final int MOST_PARTS = 20;
    private static final XMLInputFactory READERS = readers();

    private final LegibleReader characters;
    private final XMLStreamReader2 xml;
    private @Nullable String cut;

    WxrXml(InputStream stream) throws IOException, XMLStreamException {
        characters = LegibleReader.of(stream).from('<');
        xml = (XMLStreamReader2) READERS.createXMLStreamReader(characters);
    }

    private static XMLInputFactory readers() {
        // By the service and not by its class, which carries an annotation that is not on the path; other readers
        // do not have the properties, and would be refused here.
        XMLInputFactory readers =
                XMLInputFactory.newFactory(XMLInputFactory.class.getName(), WxrXml.class.getClassLoader());
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, false);
        readers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        return readers;
    }

    /** Goes on to the next element, however deep; false at the end of the file. */
    boolean toNext() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The line the reading is at. */
    long line() {
        return xml.getLocation().getLineNumber();
    }

    /** How many characters of the file were left out since this was asked last. */
    int leftOut() throws XMLStreamException {
        return characters.leftOutBefore(xml.getLocationInfo().getEndingCharOffset());
    }

    /** The last element whose text was cut since this was asked last; null if none was. */
    @Nullable
    String cut() {
        String last = cut;
        cut = null;
        return last;
    }

    void skip() throws XMLStreamException {
        xml.skipElement();
    }

    /** The text of an element's parts, by name. */
    Map<String, String> parts() throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        while (isInside()) {
            String name = name();
            String text = text(LONGEST_TEXT).strip();
            if (parts.size() < MOST_PARTS) {
                parts.put(name, text);
            }
        }
        return parts;
    }

    /** Goes on to the next element inside the present one; false at its end. */
    boolean isInside() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** All the text of the present element, up to so many units; leaves it. */
    String text(int most) throws XMLStreamException {
        String name = name();
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText(), most, name);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    append(text, Parser.unescapeEntities("&" + xml.getLocalName() + ";", false), most, name);
                default -> {
                    // a comment or an instruction
                }
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, String more, int most, String name) {
        int room = most - text.length();
        if (more.length() > room) {
            cut = name;
        }
        text.append(more, 0, Math.min(room, more.length()));
    }

    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The usual prefix and the name of the present element, whatever prefix and version the file has chosen. */
    String name() {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String prefix = "?:";
        if (space.isEmpty()) {
            prefix = "";
        } else if (space.matches("https?://wordpress\\.org/export/.{0,20}excerpt/")) {
            prefix = "excerpt:";
        } else if (space.matches("https?://wordpress\\.org/export/.{0,20}")) {
            prefix = "wp:";
        } else if (space.equals("http://purl.org/rss/1.0/modules/content/")) {
            prefix = "content:";
        } else if (space.equals("http://purl.org/dc/elements/1.1/")) {
            prefix = "dc:";
        }
        return prefix + xml.getLocalName();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.closeCompletely();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
