package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Release;
import org.dateline.shared.HtmlText;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

@NewsroomTest
class NewsMlTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    PublishedArticles articles;

    @Autowired
    Sources sources;

    @Autowired
    Carrying carrying;

    @Autowired
    NewsMl newsml;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private String item(long id) {
        Carried carried = carrying.published(Objects.requireNonNull(articles.story(id)));
        return new String(newsml.item(carried), StandardCharsets.UTF_8);
    }

    private void correct(long id, String text, String note) {
        int newest = Objects.requireNonNull(desk.standing(id)).newest();
        Copy copy = Objects.requireNonNull(desk.copyOf(id, newest));
        desk.publish(
                new Filing(id, "test", newest, copy.saying(HtmlText.of(text))),
                new Release(new Change(ChangeKind.CORRECTION, note), null),
                "li");
    }

    @Test
    void aNameIsOneLineHoweverItWasTyped() throws Exception {
        Source source = newsroom.source("The Wire");
        source.describe("The\tWire", "", "The Wire,\r\nharbour desk", "", IndexRule.INDEX, null);
        sources.save(source);

        String item = item(newsroom.aStory().from("The Wire").run());

        Schemas.checkNewsMl(item);
        assertThat(item)
                .contains("<copyrightHolder><name>The Wire</name></copyrightHolder>")
                .contains("<creditline>The Wire, harbour desk</creditline>");
    }

    @Test
    void eachNoteToReadersIsOneOfItsOwn() throws Exception {
        long id = newsroom.aStory().run();
        correct(id, "Second.", "The year was wrong.");
        correct(id, "Third.", "So was the month.");

        String item = item(id);

        Schemas.checkNewsMl(item);
        assertThat(item.split("<edNote>")).hasSize(3);
        assertThat(item).contains("The year was wrong.</edNote>", "So was the month.</edNote>");
    }

    @Test
    void theSchemaRefusesWhatTheStandardDoes() throws Exception {
        String item = item(newsroom.aStory()
                .datelined("PORT TOWN", "2026-05-16", "Wire")
                .about("Ships")
                .run());
        List<UnaryOperator<String>> mistakes = List.of(
                text -> text.replace(" guid=", " id="),
                text -> text.replace(" version=\"1\"", " version=\"0\""),
                text -> text.replace("standardversion=\"2.35\"", "standardversion=\"2\""),
                text -> text.replaceFirst("(<versionCreated>.*?)(<firstCreated>.*?</firstCreated>)", "$2$1"),
                text -> text.replaceFirst("(<rightsInfo>.*</rightsInfo>)(<itemMeta>.*</itemMeta>)", "$2$1"),
                text -> text.replaceFirst("(<contentCreated>.*?</contentCreated>)(<located>.*?</located>)", "$2$1"),
                text -> text.replace("stat:usable", "usable"),
                text -> text.replace("<slugline>", "<slugline>\n"),
                text -> text.replaceFirst("<name>", "<name>\t"),
                text -> text.replace("<language tag=", "<language qcode="),
                text -> text.replace("<contentCreated>2026-05-16", "<contentCreated>16 May 2026"),
                text -> text.replace("wordcount=\"", "wordcount=\"-"));

        Schemas.checkNewsMl(item);
        assertThat(mistakes).allSatisfy(mistake -> {
            String wrong = mistake.apply(item);
            assertThat(wrong).isNotEqualTo(item);
            assertThatThrownBy(() -> Schemas.checkNewsMl(wrong)).isInstanceOf(SAXException.class);
        });
    }
}
