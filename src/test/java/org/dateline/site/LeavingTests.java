package org.dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

@Timeout(60)
class LeavingTests {

    private final ApplicationContext context = mock(ApplicationContext.class);

    @Test
    void theEndWaitsAndWhoeverCutsThatShortIsHeard() {
        Leaving leaving = new Leaving(context, new Leaving.Properties(Duration.ofMinutes(5)));
        Thread.currentThread().interrupt();

        leaving.onApplicationEvent(new ContextClosedEvent(context));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPartThatEndsAloneDoesNot() {
        Leaving leaving = new Leaving(context, new Leaving.Properties(Duration.ofMinutes(5)));

        leaving.onApplicationEvent(new ContextClosedEvent(mock(ApplicationContext.class)));

        assertThat(leaving.getOrder()).as("before whoever stops working then").isEqualTo(Ordered.HIGHEST_PRECEDENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT5M1S"})
    void aWrongDelayIsRefusedWithASentence(String delay) {
        assertThatThrownBy(() -> new Leaving.Properties(Duration.parse(delay)))
                .hasMessageContaining("dateline.stop.delay")
                .hasMessageContaining("from 0s to 5m");
    }
}
