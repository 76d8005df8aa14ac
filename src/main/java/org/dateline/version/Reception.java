package org.dateline.version;

import static org.dateline.site.Found.found;

import java.util.regex.Pattern;
import org.dateline.article.PublicVersions;
import org.dateline.article.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads whoever comes to an address under a story to where it is now. */
@Component
class Reception {

    /** Only what could be a query of ours is taken along. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&.-]{1,100}");

    private final PublicVersions versions;

    Reception(PublicVersions versions) {
        this.versions = versions;
    }

    /** Where a story is; one that readers cannot know of is a page that does not exist. */
    Whereabouts find(long id) {
        return found(versions.whereabouts(id));
    }

    /**
     * The way to the story that stands for this one, or to the words its address has now; null if this is the place.
     *
     * @param rest what the address says after the story's
     */
    @Nullable
    ModelAndView lead(Whereabouts where, String slug, String rest, @Nullable String query) {
        if (where.movedTo() != null) {
            return to(where.movedTo() + rest);
        }
        if (where.gone() != null || where.story().slug().value().equals(slug)) {
            return null;
        }
        boolean ours = query != null && QUERY.matcher(query).matches();
        return to(where.path() + rest + (ours ? "?" + query : ""));
    }

    /** The same, or the notice in the place of a story that is gone. */
    @Nullable
    ModelAndView instead(Whereabouts where, String slug, String rest, @Nullable String query) {
        return where.gone() != null ? where.gone().page() : lead(where, slug, rest, query);
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }
}
