package org.dateline.exchange;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.shared.Typed;
import org.dateline.site.XmlDocument;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes XML element by element, so that nothing said in it can be mistaken for markup. */
final class XmlOut {

    /** What is written. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** What writes a document. */
    interface Writing {
        void write(XmlOut xml) throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    private XmlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] document(Writing writing) {
        return XmlDocument.of(xml -> writing.write(new XmlOut(xml)));
    }

    void root(String name, String namespace, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeDefaultNamespace(namespace);
        content.write();
        xml.writeEndElement();
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    /** An element of words; none, and it is left out. */
    void words(String name, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            element(name, () -> text(words));
        }
    }

    /** An element of words that may have no tab and no line break. */
    void line(String name, String words) throws XMLStreamException {
        words(name, Typed.line(words));
    }

    /** An element that only has an attribute. */
    void empty(String name, String attribute, String value) throws XMLStreamException {
        element(name, () -> attribute(attribute, value));
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlDocument.clean(value));
    }

    void text(String words) throws XMLStreamException {
        xml.writeCharacters(XmlDocument.clean(words));
    }

    /** Clean copy as it stands. */
    void copy(Element body) throws XMLStreamException {
        for (Node node : body.childNodes()) {
            if (node instanceof TextNode words) {
                text(words.getWholeText());
            } else if (node instanceof Element element) {
                xml.writeStartElement(element.normalName());
                for (Attribute attribute : element.attributes()) {
                    attribute(attribute.getKey(), attribute.getValue());
                }
                copy(element);
                xml.writeEndElement();
            }
        }
    }
}
