package org.dateline.related;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.ArticlesAt;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.article.Story;
import org.dateline.article.StoryAddition;
import org.dateline.section.Section;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts related stories under a story: the editor's choice first, then what is like it, then the newest of its section. What
 * readers do not see at that instant is passed over, whoever chose it.
 */
@Component
@Order(10)
class RelatedStories implements StoryAddition {

    static final int MOST = 6;

    private final Choosing choosing;
    private final Alike alike;
    private final PublishedArticles articles;
    private final Kept kept;

    RelatedStories(Choosing choosing, Alike alike, PublishedArticles articles, Kept kept) {
        this.choosing = choosing;
        this.alike = alike;
        this.articles = articles;
        this.kept = kept;
    }

    @Override
    public void addTo(ModelAndView page, Story story, Instant now) {
        ArticlesAt then = articles.at(now);
        Kept around = then.isNow() ? kept : Kept.NOTHING;
        page.addObject("related", around.get(question(story), () -> of(story, then, now)));
    }

    /** All of a story that counts here: a draft of it may be about something else. */
    private static List<Object> question(Story story) {
        Set<Long> topics = story.topics().stream().map(Topic::id).collect(Collectors.toSet());
        return List.of(
                "related",
                story.id(),
                story.section() == null ? 0 : story.section().id(),
                topics);
    }

    private List<Related> of(Story story, ArticlesAt then, Instant now) {
        MadeOf.noteArticle(story.id());
        List<Long> chosen = choosing.of(story.id()).stories();
        List<Alike.Candidate> like = alike.to(story, now);
        Map<Long, Headline> shown = shown(then, chosen, like);
        List<Related> found = new ArrayList<>();
        Set<Long> taken = new HashSet<>(chosen);
        chosen.forEach(id -> add(found, shown.get(id), "editor", ""));
        for (Alike.Candidate one : like) {
            if (taken.add(one.article())) {
                add(found, shown.get(one.article()), "topic", one.topic().name());
            }
        }
        if (found.size() < MOST && story.section() != null) {
            taken.add(story.id());
            newest(story.section(), then).stream()
                    .filter(line -> taken.add(line.id()))
                    .forEach(line -> found.add(new Related(line, "section", line.sectionName())));
        }
        return found.stream().limit(MOST).toList();
    }

    /** So many that enough are left even if all that were found before are among them. */
    private List<Headline> newest(Section section, ArticlesAt then) {
        Kept around = then.isNow() ? kept : Kept.NOTHING;
        return MadeOf.loosely(() -> around.get(
                List.of("newest", section.id()), () -> then.newest(Selection.inSection(section), 2 * MOST + 1)));
    }

    /** What readers do not see then is null here. */
    private static void add(List<Related> found, @Nullable Headline story, String why, String name) {
        if (story != null) {
            found.add(new Related(story, why, name));
        }
    }

    private static Map<Long, Headline> shown(ArticlesAt then, List<Long> chosen, List<Alike.Candidate> like) {
        Collection<Long> ids = new LinkedHashSet<>(chosen);
        like.stream().limit(2 * MOST).forEach(one -> ids.add(one.article()));
        return then.headlines(ids).stream().collect(Collectors.toMap(Headline::id, Function.identity()));
    }
}
