package org.dateline.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.article.Desk;
import org.dateline.article.LeadPicture;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.media.Focus;
import org.dateline.media.Intake;
import org.dateline.media.PictureWords;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.dateline.source.IndexRule;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Opens the demonstration newsroom in an empty portal. Its stories come in through the {@link Desk} as any story does,
 * each under the name of its file, so that a start that was cut short is completed by the next.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
class DemoNewsroom implements ApplicationRunner {

    private static final String BY = "demo";

    /** The IPTC digital source type of what a person drew with software. */
    private static final String DRAWN = "digitalCreation";

    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Topics topics;
    private final Desk desk;
    private final Intake library;
    private final ResourcePatternResolver files;

    DemoNewsroom(
            Sections sections,
            Sources sources,
            Editors editors,
            Topics topics,
            Desk desk,
            Intake library,
            ResourcePatternResolver files) {
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.topics = topics;
        this.desk = desk;
        this.library = library;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        open();
        Resource[] found = files.getResources("classpath:demo/stories/*.txt");
        List<Resource> inOrder = Arrays.stream(found)
                .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                .toList();
        for (Resource file : inOrder) {
            String name = Objects.requireNonNull(file.getFilename()).replace(".txt", "");
            publish(StoryFile.parse(name, file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    private void open() {
        section("world", "World", "What happens elsewhere and matters here.", 1);
        section("economy", "Economy", "Work, trade, prices and the port.", 2);
        section("climate", "Climate", "Weather, water and how we live with both.", 3);
        section("science", "Science", "What was found out, and how.", 4);
        section("culture", "Culture", "Books, stages, museums and the people behind them.", 5);
        section("sport", "Sport", "Results, and what went before them.", 6);
        source("own-desk", "Harrow Bay Desk", "", "Harrow Bay Desk", "Our own reporting. Free to share with credit.");
        source("xinhua", "Xinhua News Agency", "https://english.news.cn", "Xinhua", "Invented for demonstration.");
        source("reuters", "Reuters", "https://www.reuters.com", "Reuters", "Invented for demonstration.");
        source("afp", "Agence France-Presse", "https://www.afp.com", "AFP", "Invented for demonstration.");
        source("tass", "TASS", "https://tass.com", "TASS", "Invented for demonstration.");
        editor("lin-mei", "Lin Mei", "World editor");
        editor("amara-okafor", "Amara Okafor", "Managing editor");
        editor("jonas-weber", "Jonas Weber", "Science and climate editor");
        editor("sofia-reyes", "Sofía Reyes", "Night editor");
    }

    private void section(String slug, String name, String description, int rank) {
        if (sections.findBySlug(slug) == null) {
            sections.save(new Section(new Slug(slug), name, description, rank).keptBy("system"));
        }
    }

    private void source(String slug, String name, String homePage, String credit, String licence) {
        if (sources.findBySlug(slug) == null) {
            Source source = new Source(new Slug(slug), name);
            source.describe(name, homePage, credit, licence, IndexRule.INDEX, null);
            source.becomes(homePage.isEmpty() ? Kind.OWN : Kind.WIRE);
            sources.save(source.keptBy("system"));
        }
    }

    private void editor(String slug, String name, String jobTitle) {
        if (editors.findBySlug(slug) == null) {
            Editor editor = new Editor(new Slug(slug), name);
            editor.describe(name, jobTitle, "");
            editors.save(editor.keptBy("system"));
        }
    }

    private void publish(StoryFile story) {
        String headline = story.field("headline");
        Copy copy = new Copy(
                headline,
                story.optional("summary", ""),
                HtmlText.of(story.body()),
                dateline(story.optional("dateline")),
                sections.findBySlug(story.field("section")),
                sources.findBySlug(story.field("source")),
                story.optional("byline", ""),
                editors.findBySlug(story.field("editor")),
                topics.named(Arrays.stream(story.optional("topics", "").split(";"))
                        .map(String::strip)
                        .filter(topic -> !topic.isEmpty())
                        .toList()),
                Language.of(story.optional("language", "en")),
                Slug.of(headline),
                lead(story),
                "");
        desk.publishOnce(
                "demo-" + story.name().substring(0, 3),
                copy,
                OffsetDateTime.parse(story.field("published")).toInstant(),
                BY);
    }

    private LeadPicture lead(StoryFile story) {
        String file = story.optional("picture");
        if (file == null) {
            return LeadPicture.NONE;
        }
        String[] focus = story.field("picture-focus").split(",");
        PictureWords words = new PictureWords(
                story.field("picture-alt"), false, story.field("picture-caption"), "Dateline", "", "CC0 1.0", DRAWN);
        return new LeadPicture(
                library.takeOnce(
                        file,
                        files.getResource("classpath:demo/pictures/" + file),
                        words,
                        new Focus(Double.parseDouble(focus[0]), Double.parseDouble(focus[1])),
                        BY),
                "");
    }

    private static Dateline dateline(@Nullable String line) {
        if (line == null) {
            return Dateline.NONE;
        }
        String[] parts = line.split("\\|", -1);
        return new Dateline(parts[0].strip(), LocalDate.parse(parts[1].strip()), parts[2].strip());
    }
}
