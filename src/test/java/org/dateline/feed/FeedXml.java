package org.dateline.feed;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A feed's XML as a tree, and short ways through it. */
final class FeedXml {

    static final String ATOM = Xml.SPACES.get("atom");

    private FeedXml() {}

    static Element read(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement();
    }

    static List<String> links(Element parent, String relation) {
        return children(parent, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    static List<Element> elements(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Element> children(Element parent, @Nullable String space, String name) {
        return elements(parent).stream()
                .filter(child -> name.equals(child.getLocalName())
                        && (space == null ? child.getNamespaceURI() == null : space.equals(child.getNamespaceURI())))
                .toList();
    }

    /** Of the parent's own namespace. */
    static List<Element> children(Element parent, String name) {
        return children(parent, parent.getNamespaceURI(), name);
    }

    static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
