package org.dateline.exchange;

import java.time.Instant;
import java.util.List;
import org.dateline.article.Story;
import org.dateline.article.StoryAddition;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Offers a story to whoever may carry it on, on its page. */
@Component
class RepublishBox implements StoryAddition {

    /**
     * What its page shows of a kit.
     *
     * @param left the pictures that may not be carried on, by what people call them
     */
    public record Offer(String html, List<String> left) {}

    private final Carrying carrying;
    private final Kits kits;
    private final Kept kept;

    RepublishBox(Carrying carrying, Kits kits, Kept kept) {
        this.carrying = carrying;
        this.kits = kits;
        this.kept = kept;
    }

    @Override
    public void addTo(ModelAndView page, Story story, Instant now) {
        if (new Rights(story.source()).mayRepublish()) {
            page.addObject("kit", offer(story));
        }
    }

    /** A draft has no digest, so nothing is kept of it. */
    private Offer offer(Story story) {
        String digest = story.showing().digest();
        return digest == null ? read(story) : kept.get(List.of("kit", story.id(), digest), () -> read(story));
    }

    private Offer read(Story story) {
        MadeOf.noteArticle(story.id());
        Kit kit = kits.of(carrying.published(story));
        return new Offer(kit.html(), kit.left());
    }
}
