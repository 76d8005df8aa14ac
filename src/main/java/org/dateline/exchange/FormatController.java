package org.dateline.exchange;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Cursor;
import org.dateline.article.Gone;
import org.dateline.article.PublicVersions;
import org.dateline.article.PublishedArticles;
import org.dateline.article.VersionLine;
import org.dateline.article.Whereabouts;
import org.dateline.exchange.Formats.Format;
import org.dateline.site.SiteProperties;
import org.dateline.stamp.Stamps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** A story as others take it: for machines and for whoever carries it on. Found, moved and gone where its page is. */
@Controller
class FormatController {

    private static final Pattern STORY = Pattern.compile("/news/(\\d+)/.*");

    private final PublishedArticles articles;
    private final PublicVersions versions;
    private final Stamps stamps;
    private final Formats formats;
    private final SiteProperties site;

    FormatController(
            PublishedArticles articles, PublicVersions versions, Stamps stamps, Formats formats, SiteProperties site) {
        this.articles = articles;
        this.versions = versions;
        this.stamps = stamps;
        this.formats = formats;
        this.site = site;
    }

    @GetMapping("/news/{id:\\d{1,18}}.ninjs.json")
    @Nullable
    Object ninjs(
            @PathVariable long id,
            @RequestParam(defaultValue = "3.3") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (version) {
            case "3.3" -> answer(id, Format.NINJS, request, response);
            case "2.4" -> answer(id, Format.NINJS_2, request, response);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping("/news/{id:\\d{1,18}}.newsml.xml")
    @Nullable
    Object newsml(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        return answer(id, Format.NEWSML, request, response);
    }

    @GetMapping("/news/{id:\\d{1,18}}.md")
    @Nullable
    Object markdown(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        return answer(id, Format.MARKDOWN, request, response);
    }

    @GetMapping("/news/{id:\\d{1,18}}.txt")
    @Nullable
    Object text(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        return answer(id, Format.TEXT, request, response);
    }

    /** Whether readers see it comes first: no date or tag of who asks may tell of a story that they do not. */
    private @Nullable Object answer(long id, Format format, HttpServletRequest request, HttpServletResponse response) {
        Whereabouts where = found(versions.whereabouts(id));
        if (where.shown() == null) {
            return where.gone() != null ? gone(where, where.gone(), format) : moved(found(where.movedTo()), format);
        }
        response.setHeader("X-Robots-Tag", "noindex");
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"canonical\"".formatted(site.absolute(where.path())));
        if (stamps.now().isHeldBy(new ServletWebRequest(request, response), format + " " + id)) {
            return null;
        }
        byte[] written = formats.write(found(articles.story(id)), format);
        return ResponseEntity.ok().contentType(format.type()).body(written);
    }

    private Object gone(Whereabouts where, Gone gone, Format format) {
        byte[] canceled = formats.writeCanceled(gone, next(where), format);
        return canceled == null
                ? gone.page()
                : ResponseEntity.status(gone.status())
                        .contentType(format.type())
                        .body(canceled);
    }

    /** A number above all that its receivers may have of it. */
    private int next(Whereabouts where) {
        return versions.page(where, Cursor.START, 1).entries().stream()
                        .mapToInt(VersionLine::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** To the same format of the story that stands for it. */
    private static Object moved(String path, Format format) {
        Matcher story = STORY.matcher(path);
        String address = story.matches() ? format.path(Long.parseLong(story.group(1))) : path;
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }
}
