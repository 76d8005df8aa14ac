package org.dateline.linked;

import java.util.Map;
import org.dateline.site.XmlDocument;

/** Writes an oEmbed answer as XML, one element each. */
final class OembedXml {

    private OembedXml() {}

    static byte[] write(Map<String, Object> says) {
        return XmlDocument.of(xml -> {
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> entry : says.entrySet()) {
                xml.writeStartElement(entry.getKey());
                xml.writeCharacters(XmlDocument.clean(String.valueOf(entry.getValue())));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }
}
