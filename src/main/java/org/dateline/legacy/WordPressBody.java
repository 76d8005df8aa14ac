package org.dateline.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.intake.Incoming;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The body of a WordPress post, of either of its editors, with the pictures that belong to it. */
final class WordPressBody {

    private static final Pattern MORE = Pattern.compile("<!--\\s*(?:more|nextpage|noteaser)\\b[^>]{0,200}-->");

    /** A block whose text is made when a page is drawn: an export has none of it. */
    private static final Pattern MADE_LATER =
            Pattern.compile("^\\s*wp:([a-z0-9/-]{1,80})\\s(?:.*\\S)?\\s*/\\s*$", Pattern.DOTALL);

    private static final Pattern ID = Pattern.compile("\\bwp-image-(\\d{1,18})\\b");

    private final long post;
    private final Attachments attachments;
    private final List<String> left = new ArrayList<>();

    WordPressBody(long post, Attachments attachments) {
        this.post = post;
        this.attachments = attachments;
    }

    /** @param thumbnail the number of the featured image; 0 if there is none */
    ForeignBody read(String content, long thumbnail) {
        boolean blocks = content.contains("<!-- wp:");
        String text = MORE.matcher(content).replaceAll("\n\n");
        Shortcodes codes = new Shortcodes(text, this::gallery);
        Element body = Jsoup.parseBodyFragment(codes.html()).body();
        uncommented(body);
        if (blocks) {
            ClassicParagraphs.between(body);
        } else {
            ClassicParagraphs.in(body);
        }
        ForeignBody tidied = new ForeignBody(body, this::of).tidied();
        codes.leftOut().forEach(name -> left.add("the shortcode [" + name + "] was left out"));
        lead(thumbnail, tidied);
        return tidied;
    }

    List<String> left() {
        return left;
    }

    private void uncommented(Element body) {
        for (Comment comment : body.nodeStream(Comment.class).toList()) {
            Matcher block = MADE_LATER.matcher(comment.getData());
            if (comment.getData().length() < 10_000 && block.find()) {
                left.add("the block " + block.group(1) + " was left out");
            }
            comment.remove();
        }
    }

    private void lead(long thumbnail, ForeignBody body) {
        if (thumbnail == 0) {
            return;
        }
        Attachment lead = find(thumbnail);
        if (lead == null) {
            left.add("the featured image, number " + thumbnail + ", is not in the file");
        } else {
            body.leadBy(new Incoming.Image(lead.url(), lead.alt(), lead.caption(), lead.credit(), "", "", true));
        }
    }

    private List<Attachment> gallery(Map<String, String> attributes) {
        String ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
        if (ids.isBlank()) {
            return uploaded();
        }
        return Stream.of(ids.split("[,\\s]+"))
                .limit(200)
                .map(id -> find(WxrItem.number(id)))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Attachment> uploaded() {
        return uploaded(post, attachments).stream()
                .filter(file -> file.url().matches("(?i).*\\.(jpe?g|png|gif|webp|avif)"))
                .toList();
    }

    static List<Attachment> uploaded(long post, Attachments attachments) {
        try {
            return attachments.of(post);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Attachment of(Element image) {
        Matcher id = ID.matcher(image.className());
        return id.find() ? find(WxrItem.number(id.group(1))) : find(WxrItem.number(image.attr("data-id")));
    }

    private @Nullable Attachment find(long id) {
        try {
            return id == 0 ? null : attachments.find(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
