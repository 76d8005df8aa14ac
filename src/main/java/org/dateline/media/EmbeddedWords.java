package org.dateline.media;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.media.Embedded.Field;
import org.dateline.media.Embedded.Origin;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Reads what a file says of its picture. Where it was taken is not read at all, so it cannot be kept. */
final class EmbeddedWords {

    private static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final int IPTC_RESOURCE = 0x0404;

    private final List<Embedded> found = new ArrayList<>();

    private EmbeddedWords() {}

    static List<Embedded> in(Scan.Packets packets) {
        EmbeddedWords words = new EmbeddedWords();
        if (packets.xmp() != null) {
            words.readXmp(packets.xmp());
        }
        if (packets.iptc() != null) {
            words.readIptc(packets.iptc());
        }
        return words.found;
    }

    /** How the camera was held, 1 to 8 as Exif numbers it. */
    static int orientation(Scan.Packets packets) {
        byte[] exif = packets.exif();
        if (exif == null) {
            return 1;
        }
        Metadata metadata = new Metadata();
        byte[] bare = Bytes.startsWith(exif, "Exif\0\0") ? Bytes.from(exif, 6) : exif;
        try {
            new ExifReader().extract(new ByteArrayReader(bare), metadata);
        } catch (RuntimeException e) {
            return 1; // what cannot be read does not turn a picture
        }
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    private void readXmp(byte[] packet) {
        boolean hostile = new String(packet, StandardCharsets.ISO_8859_1).contains("<!");
        if (hostile || packet.length > Limits.WORDS) {
            return;
        }
        try {
            ParseOptions options = new ParseOptions().setDisallowDoctype(true);
            XMPMeta xmp = XMPMetaFactory.parseFromBuffer(packet, options);
            add(Field.ALT, Origin.XMP, text(xmp, CORE, "AltTextAccessibility"));
            add(Field.CAPTION, Origin.XMP, text(xmp, XMPConst.NS_DC, "description"));
            add(Field.CREDIT_LINE, Origin.XMP, plain(xmp, XMPConst.NS_PHOTOSHOP, "Credit"));
            add(Field.CREATOR, Origin.XMP, creators(xmp));
            add(Field.LICENCE, Origin.XMP, licence(xmp));
            add(Field.DIGITAL_SOURCE_TYPE, Origin.XMP, lastPart(plain(xmp, EXTENSION, "DigitalSourceType")));
        } catch (XMPException | RuntimeException | StackOverflowError e) {
            return; // a packet that cannot be read says nothing, however deep it goes
        }
    }

    private static @Nullable String licence(XMPMeta xmp) throws XMPException {
        String rights = text(xmp, XMPConst.NS_DC, "rights");
        return rights != null ? rights : text(xmp, XMPConst.NS_XMP_RIGHTS, "UsageTerms");
    }

    private static @Nullable String text(XMPMeta xmp, String namespace, String name) throws XMPException {
        if (!xmp.doesPropertyExist(namespace, name)) {
            return null;
        }
        XMPProperty text = xmp.getLocalizedText(namespace, name, null, XMPConst.X_DEFAULT);
        return text == null ? null : text.getValue();
    }

    private static @Nullable String plain(XMPMeta xmp, String namespace, String name) throws XMPException {
        XMPProperty property = xmp.getProperty(namespace, name);
        return property == null ? null : property.getValue();
    }

    private static @Nullable String creators(XMPMeta xmp) throws XMPException {
        List<String> names = new ArrayList<>();
        int count = Math.min(
                20,
                xmp.doesPropertyExist(XMPConst.NS_DC, "creator") ? xmp.countArrayItems(XMPConst.NS_DC, "creator") : 0);
        for (int i = 1; i <= count; i++) {
            names.add(xmp.getArrayItem(XMPConst.NS_DC, "creator", i).getValue());
        }
        return String.join(", ", names);
    }

    /** The vocabulary is named by addresses; the last part says it all. */
    private static @Nullable String lastPart(@Nullable String address) {
        return address == null ? null : address.replaceAll(".*/", "");
    }

    private void readIptc(byte[] resources) {
        byte[] block = iptcBlock(resources);
        if (block == null) {
            return;
        }
        Metadata metadata = new Metadata();
        try {
            new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
        } catch (RuntimeException e) {
            return; // likewise
        }
        for (IptcDirectory iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
            add(Field.CAPTION, Origin.IPTC, iptc.getString(IptcDirectory.TAG_CAPTION));
            add(Field.CREDIT_LINE, Origin.IPTC, iptc.getString(IptcDirectory.TAG_CREDIT));
            String[] creators = iptc.getStringArray(IptcDirectory.TAG_BY_LINE);
            add(Field.CREATOR, Origin.IPTC, creators == null ? null : String.join(", ", creators));
            add(Field.LICENCE, Origin.IPTC, iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE));
        }
    }

    /** The one of Photoshop's resources that is not about Photoshop. */
    private static byte @Nullable [] iptcBlock(byte[] resources) {
        Bytes in = new Bytes(resources);
        try {
            while (in.left() > 12 && in.name(4).equals("8BIM")) {
                int id = in.u16();
                int name = in.u8();
                in.skip(name % 2 == 0 ? name + 1 : name);
                byte[] content = in.take(in.length());
                if (id == IPTC_RESOURCE) {
                    return content;
                }
                in.skip(Math.min(in.left(), content.length % 2));
            }
        } catch (PictureRefused e) {
            return null;
        }
        return null;
    }

    private void add(Field field, Origin origin, @Nullable String words) {
        String said = field == Field.CAPTION || field == Field.ALT ? Typed.text(words) : Typed.line(words);
        boolean unsaid = found.stream().noneMatch(known -> known.field() == field && known.origin() == origin);
        if (!said.isEmpty() && unsaid && !(field == Field.DIGITAL_SOURCE_TYPE && DigitalSource.of(said) == null)) {
            found.add(new Embedded(field, origin, cut(said, field.longest())));
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, half ? longest - 1 : longest);
    }
}
