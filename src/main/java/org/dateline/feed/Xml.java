package org.dateline.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.site.XmlDocument;
import org.jspecify.annotations.Nullable;

/**
 * One XML document in the writing: well-formed whatever words it is given. Names carry their prefix, as {@code atom:link}.
 */
public final class Xml {

    /** The namespaces that feeds use, by their usual prefixes. */
    public static final Map<String, String> SPACES = Map.of(
            "atom", "http://www.w3.org/2005/Atom",
            "at", "http://purl.org/atompub/tombstones/1.0",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "fh", "http://purl.org/syndication/history/1.0",
            "media", "http://search.yahoo.com/mrss/");

    private static final Pattern MARKED = Pattern.compile("[&<>]");

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The whole of a document. */
    public interface Document {

        void write(Xml xml) throws XMLStreamException;
    }

    public static byte[] document(Document document) {
        return XmlDocument.of(out -> document.write(new Xml(out)));
    }

    public Xml space(String prefix) throws XMLStreamException {
        out.writeNamespace(prefix, SPACES.get(prefix));
        return this;
    }

    public Xml defaultSpace(String prefix) throws XMLStreamException {
        out.writeDefaultNamespace(SPACES.get(prefix));
        return this;
    }

    public Xml start(String name) throws XMLStreamException {
        out.writeStartElement(name);
        return this;
    }

    public Xml end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** An element without content; what follows at once are its attributes. */
    public Xml empty(String name) throws XMLStreamException {
        out.writeEmptyElement(name);
        return this;
    }

    /** Left out if there is nothing to say. */
    public Xml attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            out.writeAttribute(name, XmlDocument.clean(value));
        }
        return this;
    }

    /** An element of plain words; left out if there are none. */
    public Xml text(String name, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            out.writeStartElement(name);
            words(words);
            out.writeEndElement();
        }
        return this;
    }

    public Xml words(String words) throws XMLStreamException {
        out.writeCharacters(XmlDocument.clean(words));
        return this;
    }

    /** Plain words where some readers expect markup: as the RSS profile wants them, nothing in it can be taken for a tag. */
    public Xml plain(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        String text = XmlDocument.clean(words);
        Matcher marks = MARKED.matcher(text);
        int from = 0;
        while (marks.find()) {
            out.writeCharacters(text.substring(from, marks.start()));
            out.writeEntityRef("#x%X".formatted((int) text.charAt(marks.start())));
            from = marks.end();
        }
        out.writeCharacters(text.substring(from));
        out.writeEndElement();
        return this;
    }

    /** Markup as it stands, for people who read a feed's source; a section's end within it is split over two. */
    public Xml cdata(String name, String markup) throws XMLStreamException {
        out.writeStartElement(name);
        String rest = XmlDocument.clean(markup);
        for (int end = rest.indexOf("]]>"); end >= 0; end = rest.indexOf("]]>")) {
            out.writeCData(rest.substring(0, end + 2));
            rest = rest.substring(end + 2);
        }
        out.writeCData(rest);
        out.writeEndElement();
        return this;
    }

    /** An Atom link, in Atom under its bare name, elsewhere with its prefix. */
    public Xml link(String name, String relation, @Nullable String type, String address) throws XMLStreamException {
        return empty(name).attribute("rel", relation).attribute("type", type).attribute("href", address);
    }
}
