package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.shared.Command;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private record Greeting() implements Command {

        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String usage() {
            return "greet NAME   says hello";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) {
            out.println("Hello " + arguments);
            return 7;
        }
    }

    @Test
    void aWordThatIsNoOptionIsACommand() {
        assertThat(Commands.isMeantBy(new String[] {})).isFalse();
        assertThat(Commands.isMeantBy(new String[] {"--server.port=0", "--debug"}))
                .isFalse();
        assertThat(Commands.isMeantBy(new String[] {"--dateline.data-dir=x", "audit", "verify"}))
                .isTrue();
        assertThat(Commands.isMeantBy(new String[] {"audit", "verify", "--heads=x"}))
                .isTrue();
    }

    @Test
    void aCommandGetsItsWordsAndSaysHowItEnded() {
        assertThat(new Commands(List.of(new Greeting()), out).run(List.of("greet", "Lin", "--loud")))
                .isEqualTo(7);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Hello [Lin, --loud]");
    }

    @Test
    void whatIsUnknownIsAnsweredWithTheCommandsThereAre() {
        assertThat(new Commands(List.of(new Greeting()), out).run(List.of("gret")))
                .isEqualTo(Command.MISUSED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("greet NAME   says hello");
        assertThat(new Commands(List.of(new Greeting()), out).run(List.of("help")))
                .isEqualTo(Command.FINE);
    }
}
