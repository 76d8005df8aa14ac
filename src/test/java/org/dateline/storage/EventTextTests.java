package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dateline.article.ActKind;
import org.dateline.article.ArticleActed;
import org.junit.jupiter.api.Test;

class EventTextTests {

    private static final ArticleActed ACTED = new ArticleActed(
            17, 4, ActKind.CORRECTED, 3, Instant.parse("2026-11-24T12:00:00.123Z"), "lin", "It was \"four\".", true);

    private final EventText text = new EventText();

    @Test
    void anEventComesBackAsItWas() {
        Object kept = text.serialize(ACTED);

        assertThat(kept.toString()).startsWith("{\"act\":17,").contains("\"at\":\"2026-11-24T12:00:00.123Z\"");
        assertThat(text.deserialize(kept, ArticleActed.class)).isEqualTo(ACTED);
    }

    @Test
    void whatANewerReleaseKeptIsRead() {
        String newer = text.serialize(ACTED).toString().replace("{\"act\"", "{\"channel\":\"web\",\"act\"");

        assertThat(text.deserialize(newer, ArticleActed.class)).isEqualTo(ACTED);
    }

    @Test
    void whatAnOlderReleaseKeptIsRead() {
        String older = text.serialize(ACTED).toString().replaceAll(",\"late\":true", "");

        assertThat(text.deserialize(older, ArticleActed.class).late()).isFalse();
    }
}
