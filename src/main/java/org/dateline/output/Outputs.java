package org.dateline.output;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every output what it says of a story, and holds it against where the story stands. */
@Service
@Transactional
class Outputs {

    private final List<Output> outputs;
    private final Checks checks;
    private final Desk desk;
    private final Clock clock;

    Outputs(List<Output> outputs, Checks checks, Desk desk, Clock clock) {
        this.outputs = outputs;
        this.checks = checks;
        this.desk = desk;
        this.clock = clock;
    }

    /** Looks whether they have followed an act, and keeps what they said; those that had are not asked again. */
    boolean follow(long act, long article) {
        Map<String, Check> known = checks.of(act);
        if (isDone(known)) {
            return true;
        }
        boolean all = true;
        for (Check next : ask(article, output -> !isRight(known.get(output.name())))) {
            Check before = known.get(next.output());
            int attempts = before == null ? 1 : before.attempts() + 1;
            checks.keep(act, new Check(next.output(), next.said(), next.right(), attempts, next.at()));
            all = all && next.right();
        }
        return all;
    }

    boolean isDone(Map<String, Check> known) {
        return outputs.stream().allMatch(output -> isRight(known.get(output.name())));
    }

    private static boolean isRight(@Nullable Check check) {
        return check != null && check.right();
    }

    /** What each of them says now. */
    @Transactional(readOnly = true)
    public List<Check> now(long article) {
        return ask(article, output -> true);
    }

    /** What each of them said after an act when it was looked at last, by its name. */
    @Transactional(readOnly = true)
    public Map<String, Check> after(long act) {
        Map<String, Check> kept = checks.of(act);
        Map<String, Check> inOrder = new LinkedHashMap<>();
        outputs.stream().map(Output::name).filter(kept::containsKey).forEach(name -> inOrder.put(name, kept.get(name)));
        return inOrder;
    }

    private List<Check> ask(long id, Predicate<Output> whom) {
        Instant now = clock.instant();
        Article article = desk.open(id);
        if (article == null) {
            return List.of();
        }
        Stand stand = Stand.of(article, now);
        return outputs.stream()
                .filter(whom)
                .map(output -> {
                    OutputState said = output.says(id, now);
                    return new Check(output.name(), said, output.follows(said, stand), 0, now);
                })
                .toList();
    }
}
