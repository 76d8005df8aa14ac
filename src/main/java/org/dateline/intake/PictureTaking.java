package org.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.LeadPicture;
import org.dateline.gate.PublicWeb;
import org.dateline.intake.Incoming.Image;
import org.dateline.media.Focus;
import org.dateline.media.PictureWords;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Brings an item's pictures along, from a folder or from the web, if a run is told to; else says that they stay behind. */
@Component
class PictureTaking {

    /** What a story shows once its pictures are here. */
    record Illustrated(HtmlText body, LeadPicture lead) {}

    private static final int LONGEST_FILE = 20 << 20;

    /** More pictures of one item than any story shows would be a trap. */
    private static final int MOST = 100;

    private final ObjectProvider<org.dateline.media.Intake> library;
    private final ObjectProvider<PublicWeb> web;
    private final MessageSource messages;

    PictureTaking(
            ObjectProvider<org.dateline.media.Intake> library, ObjectProvider<PublicWeb> web, MessageSource messages) {
        this.library = library;
        this.web = web;
        this.messages = messages;
    }

    /** How many pictures an item brings; those of its text that it does not list are counted too. */
    static int count(Incoming item) {
        return images(item).size();
    }

    private static Map<String, Image> images(Incoming item) {
        Map<String, Image> images = new LinkedHashMap<>();
        item.images().forEach(image -> images.putIfAbsent(image.href(), image));
        if (item.text().html().contains("<img")) {
            for (Element img : Jsoup.parseBodyFragment(item.text().html()).select("img[src]")) {
                String src = img.attr("src");
                images.putIfAbsent(src, new Image(src, img.attr("alt"), "", "", "", "", false));
            }
        }
        return images;
    }

    Illustrated illustrate(Sheet sheet, Wishes wishes, String by, List<String> left) {
        Incoming item = sheet.item();
        Map<String, Image> images = images(item);
        if (images.isEmpty()) {
            return new Illustrated(sheet.body(), LeadPicture.NONE);
        }
        if (!wishes.takesPictures()) {
            left.add(images.size() == 1 ? "its picture" : "its %d pictures".formatted(images.size()));
            return new Illustrated(sheet.body(), LeadPicture.NONE);
        }
        Map<String, Long> taken = new HashMap<>();
        images.values().stream().limit(MOST).forEach(image -> {
            Long number = take(image, wishes, by, left);
            if (number != null) {
                taken.put(image.href(), number);
            }
        });
        return placed(sheet, images, taken);
    }

    /** Pictures of the text go where they stood; what leads, or the first that stands nowhere, goes in front. */
    private static Illustrated placed(Sheet sheet, Map<String, Image> images, Map<String, Long> taken) {
        Element body = Jsoup.parseBodyFragment(sheet.item().text().html()).body();
        List<String> placed = new ArrayList<>();
        for (Element img : body.select("img[src]")) {
            Long number = taken.get(img.attr("src"));
            if (number != null) {
                img.attr("data-picture", String.valueOf(number));
                placed.add(img.attr("src"));
            }
        }
        HtmlText text = placed.isEmpty() ? sheet.body() : Preparing.withoutDateline(body.html(), sheet);
        Image lead = images.values().stream()
                .filter(image -> taken.containsKey(image.href()))
                .filter(image -> image.lead() || !placed.contains(image.href()))
                .min((one, other) -> Boolean.compare(other.lead(), one.lead()))
                .orElse(null);
        return new Illustrated(
                text,
                lead == null
                        ? LeadPicture.NONE
                        : new LeadPicture(taken.get(lead.href()), cut(lead.ownCaption(), 1_000)));
    }

    private @Nullable Long take(Image image, Wishes wishes, String by, List<String> left) {
        try {
            byte[] file = read(image.href(), wishes);
            PictureWords words = new PictureWords(
                    cut(image.alt(), 1_000),
                    false,
                    cut(image.caption(), 2_000),
                    cut(image.credit(), 300),
                    cut(image.creator(), 300),
                    cut(image.licence(), 500),
                    "");
            return library.getObject()
                    .takeOnce(name(image.href()), new ByteArrayResource(file), words, Focus.MIDDLE, by);
        } catch (IOException | UncheckedIOException e) {
            left.add("the picture %s: %s".formatted(image.href(), e.getMessage()));
        } catch (RuntimeException e) {
            if (!(e instanceof MessageSourceResolvable refused)) {
                throw e;
            }
            left.add("the picture %s: %s".formatted(image.href(), messages.getMessage(refused, Locale.ENGLISH)));
        }
        return null;
    }

    private byte[] read(String href, Wishes wishes) throws IOException {
        Path folder = wishes.pictures();
        Path file = folder == null ? null : below(folder, href);
        if (file != null) {
            if (Files.size(file) > LONGEST_FILE) {
                throw new IOException("it is longer than %,d bytes".formatted(LONGEST_FILE));
            }
            return Files.readAllBytes(file);
        }
        if (!wishes.fetch()) {
            throw new IOException("it is not in the folder");
        }
        return web.getObject().fetch(href, LONGEST_FILE);
    }

    /** The file of a picture: under the whole path of its address, or under its last part; never outside the folder. */
    private static @Nullable Path below(Path folder, String href) {
        for (String path : List.of(path(href), name(href))) {
            try {
                Path root = folder.toRealPath();
                Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
                if (file.startsWith(root)
                        && Files.isRegularFile(file)
                        && file.toRealPath().startsWith(root)) {
                    return file;
                }
            } catch (IOException | IllegalArgumentException e) {
                continue; // no such file, or a name that no file can have
            }
        }
        return null;
    }

    private static String path(String href) {
        try {
            String path = URI.create(href).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    private static String name(String href) {
        return cut(path(href).replaceAll(".*[/\\\\]", ""), 100);
    }

    private static String cut(String words, int longest) {
        return Preparing.cut(words, longest, "", new ArrayList<>());
    }
}
