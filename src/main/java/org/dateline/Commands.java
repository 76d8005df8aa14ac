package org.dateline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.shared.Command;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The operator's door: a first word that is no option names a {@link Command}. It runs with the portal's settings and
 * database, but without its pages, its workers and anything else that it does not ask for.
 */
final class Commands {

    /** Options with a dot in their name are settings; all others are the command's own. */
    private static final String SETTING = "--[\\w-]+\\..*";

    /** Warns where a bean that has nothing to end asks, at the end, for others that no command needed. */
    private static final String UNMADE =
            "logging.level.org.springframework.beans.factory.support.DisposableBeanAdapter";

    private final List<Command> known;
    private final PrintStream out;

    Commands(Iterable<Command> commands, PrintStream out) {
        this.known = new ArrayList<>();
        commands.forEach(known::add);
        known.sort(Comparator.comparing(Command::name));
        this.out = out;
    }

    static boolean isMeantBy(String[] arguments) {
        List<String> words = words(arguments);
        return !words.isEmpty() && !words.get(0).startsWith("-");
    }

    static int start(String[] arguments) {
        List<String> words = words(arguments);
        List<String> settings = new ArrayList<>(List.of(arguments));
        settings.removeAll(words);
        settings.add("--dateline.scheduling=false");
        SpringApplication application = new SpringApplication(Dateline.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", UNMADE, "error"));
        try (ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new))) {
            return new Commands(context.getBeanProvider(Command.class), System.out).run(words);
        }
    }

    private static List<String> words(String[] arguments) {
        return Stream.of(arguments)
                .filter(argument -> !argument.matches(SETTING))
                .toList();
    }

    int run(List<String> words) {
        for (Command command : known) {
            if (command.name().equals(words.get(0))) {
                return command.run(words.subList(1, words.size()), out);
            }
        }
        out.println("Without a command, the portal is opened. The commands are:");
        known.forEach(command -> out.println("  " + command.usage()));
        return words.get(0).equals("help") ? Command.FINE : Command.MISUSED;
    }
}
