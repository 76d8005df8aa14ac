package org.dateline.media;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pictures as others carry them on. */
@Component
public class Prints {

    /** A rendition's length never changes, and asking a store far away takes a while. */
    private static final int REMEMBERED = 10_000;

    private final Pictures pictures;
    private final Figures figures;
    private final PictureStore store;
    private final Map<String, Long> lengths = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    Prints(Pictures pictures, Figures figures, PictureStore store) {
        this.pictures = pictures;
        this.figures = figures;
        this.store = store;
    }

    /**
     * These pictures by their numbers; those that are gone are missing. One query for all.
     *
     * @param weighed the numbers of those whose files' lengths are wanted
     */
    public Map<Long, Print> of(Collection<Long> ids, Collection<Long> weighed) {
        Map<Long, Print> prints = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            pictures.findAllByIdIn(ids)
                    .forEach(picture -> prints.put(picture.id(), print(picture, weighed.contains(picture.id()))));
        }
        return prints;
    }

    private Print print(Picture picture, boolean weighed) {
        List<Rendition> series =
                Rendition.series(Rendition.Cut.WHOLE, picture.width(), picture.height(), picture.extension());
        Rendition widest = series.get(series.size() - 1);
        return new Print(
                figures.of(picture),
                picture.path(widest),
                widest.mediaType(),
                widest.width(),
                widest.height(),
                weighed ? length(PictureStore.rendition(picture.contentKey(), widest.name())) : -1,
                picture.creditLine(),
                picture.words().creator(),
                picture.words().licence());
    }

    private long length(String file) {
        Long known = lengths.get(file);
        if (known != null) {
            return known;
        }
        try {
            long length = store.length(file);
            if (length >= 0) {
                lengths.put(file, length);
            }
            return length;
        } catch (IOException | IllegalArgumentException e) {
            return -1; // a feed can do without; whoever wants the picture will be told
        }
    }
}
