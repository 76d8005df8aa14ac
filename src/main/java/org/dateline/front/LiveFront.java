package org.dateline.front;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.dateline.article.Headline;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.dateline.section.Sections;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The front page as readers get it now. It has few of all stories; of one that it has, it says what the story says. */
@Component
@Order(8)
class LiveFront implements Output {

    private final FrontEditions editions;
    private final Sections sections;
    private final Stocks stocks;
    private final Kept kept;
    private final Clock clock;

    LiveFront(FrontEditions editions, Sections sections, Stocks stocks, Kept kept, Clock clock) {
        this.editions = editions;
        this.sections = sections;
        this.stocks = stocks;
        this.kept = kept;
        this.clock = clock;
    }

    FrontPage page() {
        return kept.get("front", this::read);
    }

    private FrontPage read() {
        Instant now = clock.instant();
        MadeOf.note("front");
        MadeOf.noteEnd(() -> editions.dueAfter(now, Limit.of(1)).stream()
                .map(FrontEdition::goesLiveAt)
                .findFirst()
                .orElse(null));
        return FrontPage.draw(Slots.of(editions.slotsAt(now)), now, sections.inOrder(), stocks.now());
    }

    @Override
    public String name() {
        return "front";
    }

    @Override
    public OutputState says(long article, Instant now) {
        FrontPage page = read(); // whoever asks wants to know what the data says
        Headline found = Stream.of(
                        Stream.ofNullable(page.lead()),
                        page.secondary().stream(),
                        page.latest().stream(),
                        page.blocks().values().stream().flatMap(block -> block.stream()))
                .flatMap(headlines -> headlines)
                .filter(headline -> headline.id() == article)
                .findFirst()
                .orElse(null);
        return OutputState.of(found);
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.equals(OutputState.ABSENT) || said.agrees(stand.story());
    }
}
