package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Hands out pictures by their addresses alone, for whoever knows already that a page shows them which readers may see: the
 * database is not asked.
 */
@Component
public class NamedPictures {

    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{32})/([0-9a-z]{1,8}\\.(?:jpg|png))");

    private final Delivery delivery;

    NamedPictures(Delivery delivery) {
        this.delivery = delivery;
    }

    /** The same for whoever is there before the portal is. */
    public static NamedPictures of(Environment settings) {
        Path dataDir = Path.of(settings.getRequiredProperty("dateline.data-dir"));
        MediaProperties media = Binder.get(settings).bindOrCreate("dateline.media", MediaProperties.class);
        return new NamedPictures(new Delivery(new MediaConfig(dataDir).pictureStore(media)));
    }

    /** The keys of all pictures that a page shows. */
    public static Set<String> on(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Says whether a picture is asked for that may be seen and has such a file, and so whether it was sent.
     *
     * @param shown whether the picture of a key may be seen
     */
    public boolean send(Predicate<String> shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        return address.matches()
                && shown.test(address.group(1))
                && delivery.sends(address.group(1), address.group(2), Delivery.FOR_EVERYONE, request, response);
    }
}
