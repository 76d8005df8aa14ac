package org.dateline.site;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML 1.0 document in UTF-8, as all rooms write theirs: element by element, so that nothing said in it can be mistaken
 * for markup, and by the JDK's own writer, whatever other is among the libraries.
 */
public final class XmlDocument {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What XML 1.0 has no way to say, not even escaped. */
    private static final Pattern UNSAYABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlDocument() {}

    /** What is written between the declaration and the end. */
    public interface Content {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    public static byte[] of(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(content, bytes);
        return bytes.toByteArray();
    }

    /**
     * Writes a document that may be too long for memory.
     *
     * @throws IllegalStateException if nothing can be written there, or no XML can be made of the content
     */
    public static void write(Content content, OutputStream out) {
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is left of words once everything is out that XML cannot say. */
    public static String clean(String words) {
        return UNSAYABLE.matcher(words).replaceAll("");
    }
}
