package org.dateline.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.intake.Incoming;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a WordPress post says, in the words of this house. Made by the thread that reads the file, read by any. */
final class WxrPost {

    private static final Set<String> NOT_KEPT = Set.of("trash", "auto-draft", "inherit");

    private final WxrItem item;
    private final String uri;
    private final Attachments attachments;
    private final WxrTerms terms;
    private final WxrTimes times;
    private final LegacyProperties properties;
    private final String root;
    private final String author;
    private final String channelLanguage;
    private final List<String> left;

    WxrPost(
            WxrItem item,
            String uri,
            WxrFile file,
            Attachments attachments,
            WxrTimes times,
            LegacyProperties properties) {
        this.item = item;
        this.uri = uri;
        this.attachments = attachments;
        this.times = times;
        this.properties = properties;
        this.terms = new WxrTerms(item.terms(), file.category(CustomFields.primaryCategory(item)));
        this.author = file.author(item.text("dc:creator"));
        this.channelLanguage = file.channel("language");
        this.root = root(file);
        this.left = new ArrayList<>(item.remarks());
    }

    private static String root(WxrFile file) {
        String blog = file.channel("wp:base_blog_url");
        return (blog.isEmpty() ? file.channel("link") : blog).replaceAll("/+$", "");
    }

    Incoming read() throws Unreadable {
        refuse();
        WordPressBody post = new WordPressBody(item.id(), attachments);
        ForeignBody body = post.read(item.text("content:encoded"), WxrItem.number(item.field(CustomFields.THUMBNAIL)));
        Incoming.Text text = text(body.html());
        Incoming.Times when = times.of(item);
        Incoming.Standing standing = standing(when.published());
        left.addAll(post.left());
        left.addAll(body.left());
        if ((text.headline() + text.summary() + text.html()).indexOf(LegibleReader.UNREADABLE) >= 0) {
            left.add("some characters are not readable in the file and stand as \uFFFD");
        }
        return new Incoming(
                uri,
                standing,
                text,
                when,
                names(),
                List.copyOf(body.images()),
                origin(),
                List.copyOf(new LinkedHashSet<>(left)));
    }

    private void refuse() throws Unreadable {
        String type = item.text("wp:post_type");
        if (type.equals("page") && !properties.pages()) {
            throw Unreadable.passedOver("It is a page, not a post; pages are taken with --dateline.legacy.pages=true.");
        }
        if (!type.isEmpty() && !type.equals("post") && !type.equals("page")) {
            throw Unreadable.passedOver("It is of the type \"" + Titles.line(type) + "\", not a post.");
        }
        if (NOT_KEPT.contains(item.text("wp:status"))) {
            throw Unreadable.passedOver(
                    item.text("wp:status").equals("trash")
                            ? "It is in the trash."
                            : "It was never finished by anybody.");
        }
        if (uri.isEmpty()) {
            throw new Unreadable("It has neither a guid nor a number, so it could not be told again.");
        }
        if (item.text("title").isEmpty() && item.text("content:encoded").isEmpty()) {
            throw new Unreadable("It has neither a headline nor a text.");
        }
    }

    /** Only what the old site showed to everybody is for readers here. */
    private Incoming.Standing standing(@Nullable Instant published) {
        String status = item.text("wp:status");
        boolean open = status.equals("publish") || status.equals("future");
        if (!item.text("wp:post_password").isEmpty()) {
            left.add("it was protected by a password and is a draft here");
        } else if (status.equals("private")) {
            left.add("it was private and is a draft here");
        } else if (open && published == null) {
            left.add("it has no date and is a draft here");
        } else if (open) {
            return Incoming.Standing.PUBLISHED;
        }
        return Incoming.Standing.DRAFT;
    }

    private Incoming.Text text(String html) {
        String headline = Titles.line(item.text("title"));
        if (headline.isEmpty()) {
            headline = Titles.beginning(Jsoup.parseBodyFragment(html).text());
            left.add("it had no headline, so the beginning of its text stands there");
        }
        return new Incoming.Text(
                headline,
                Titles.line(item.text("excerpt:encoded")),
                html,
                String.join(", ", authors()),
                "",
                null,
                "",
                language(),
                Titles.decoded(item.text("wp:post_name")));
    }

    private List<String> authors() {
        List<String> several = terms.authors();
        return several.isEmpty() && !author.isEmpty() ? List.of(Titles.line(author)) : several;
    }

    private String language() {
        String own = terms.language();
        String tag = own.isEmpty() ? channelLanguage.replace('_', '-') : own;
        return Language.isTag(tag) ? Language.of(tag).tag() : "";
    }

    private Incoming.Names names() {
        List<String> authors = authors();
        Incoming.Name editor = properties.authorsAsEditors() && !authors.isEmpty()
                ? new Incoming.Name(authors.get(0), "")
                : Incoming.Name.NONE;
        return new Incoming.Names(terms.section(), Incoming.Name.NONE, "", editor, terms.topics());
    }

    private Incoming.Origin origin() {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(item.text("link"));
        if (item.id() > 0) {
            addresses.add(root + (item.text("wp:post_type").equals("page") ? "/?page_id=" : "/?p=") + item.id());
        }
        WordPressBody.uploaded(item.id(), attachments).forEach(file -> {
            addresses.add(file.page());
            addresses.add(root + "/?attachment_id=" + file.id());
        });
        addresses.removeIf(address -> !Links.isWebAddress(address));
        String canonical = item.field(CustomFields.CANONICAL);
        boolean elsewhere = Links.isWebAddress(canonical) && !root.isEmpty() && !canonical.startsWith(root);
        return new Incoming.Origin(elsewhere ? canonical : "", List.copyOf(addresses));
    }
}
