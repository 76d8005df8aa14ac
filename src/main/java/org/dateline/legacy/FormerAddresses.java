package org.dateline.legacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.article.PublicVersions;
import org.dateline.article.Whereabouts;
import org.dateline.site.Elsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads readers from an address that an article had under other software straight to where it is now, or tells them that it
 * was taken back. Of what they may not see it says nothing.
 */
@Component
class FormerAddresses implements Elsewhere {

    /** Where no article ever was: what staff, probes and files have for themselves. */
    private static final List<String> NOT_FOR_READERS = List.of(
            "/admin",
            "/login",
            "/logout",
            "/setup",
            "/preview",
            "/healthz",
            "/media",
            "/css",
            "/js",
            "/img",
            "/webjars");

    private final OldAddresses addresses;
    private final PublicVersions articles;

    FormerAddresses(OldAddresses addresses, PublicVersions articles) {
        this.addresses = addresses;
        this.articles = articles;
    }

    @Override
    public @Nullable ModelAndView at(String path, @Nullable String query) {
        if (NOT_FOR_READERS.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"))) {
            return null;
        }
        List<AddressKey> keys = AddressKey.of(query == null ? path : path + "?" + query);
        try {
            return keys.isEmpty() ? null : answer(keys);
        } catch (DataAccessException | CannotCreateTransactionException e) {
            return null; // without a database, a page that is missing is missing
        }
    }

    private @Nullable ModelAndView answer(List<AddressKey> keys) {
        Collection<String> texts = keys.stream().map(AddressKey::text).toList();
        // The one with a number says more, and is the longer one.
        OldAddress known = addresses.findByAddressIn(texts).stream()
                .max(Comparator.comparingInt(address -> address.address().length()))
                .orElse(null);
        Whereabouts where = known == null ? null : articles.whereabouts(known.articleId());
        if (where == null) {
            return null;
        }
        if (where.gone() != null) {
            return where.gone().page();
        }
        return moved(where.shown() != null ? where.path() : Objects.requireNonNull(where.movedTo()));
    }

    private static ModelAndView moved(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }
}
