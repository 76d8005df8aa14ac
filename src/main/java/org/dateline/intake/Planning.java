package org.dateline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides what becomes of the pieces of a batch, and brings along what their articles need before they can be written. */
@Component
class Planning {

    private final KnownUris uris;
    private final PictureTaking pictures;
    private final TransactionTemplate transaction;

    Planning(KnownUris uris, PictureTaking pictures, PlatformTransactionManager transactions) {
        this.uris = uris;
        this.pictures = pictures;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param nouns of the run; null where nothing may be made, and then nothing can be filed */
    List<Planned> plan(List<Prepared> batch, Wishes wishes, @Nullable Nouns nouns, String by) {
        List<Planned> decided = decide(batch);
        if (nouns == null) {
            return decided;
        }
        List<Nouns.@Nullable Filed> filed = file(decided, wishes, nouns);
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            Nouns.Filed under = filed.get(i);
            plan.add(under == null ? decided.get(i) : whole(decided.get(i), under, wishes, by));
        }
        return plan;
    }

    private List<Planned> decide(List<Prepared> batch) {
        Map<String, Known> known = uris.find(batch.stream()
                .filter(piece -> piece.sheet() != null)
                .map(Prepared::uri)
                .toList());
        return batch.stream()
                .map(piece -> decide(piece, known.get(piece.uri())))
                .toList();
    }

    private Planned decide(Prepared piece, @Nullable Known came) {
        Sheet sheet = piece.sheet();
        if (sheet == null) {
            return new Planned(piece, null, null, null, List.of());
        }
        Known known = came != null ? came : uris.own(sheet);
        Decision decision = Decision.of(sheet, known, came == null && known != null);
        return new Planned(piece, decision, known, null, new ArrayList<>(sheet.left()));
    }

    /** Looks up, or makes, the nouns of the whole batch in one transaction: there may be hundreds of new ones. */
    private List<Nouns.@Nullable Filed> file(List<Planned> plan, Wishes wishes, Nouns nouns) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                nouns.lookUp(plan.stream()
                        .filter(Planning::files)
                        .map(one -> one.sheet().item().names())
                        .toList());
                List<Nouns.@Nullable Filed> filed = new ArrayList<>();
                for (Planned one : plan) {
                    filed.add(files(one) ? nouns.of(one.sheet().item().names(), wishes.section(), one.left()) : null);
                }
                return filed;
            }));
        } catch (RuntimeException e) {
            nouns.forget();
            throw e;
        }
    }

    private static boolean files(Planned planned) {
        return planned.decision() == Decision.TAKE || planned.decision() == Decision.CHANGE;
    }

    private Planned whole(Planned decided, Nouns.Filed filed, Wishes wishes, String by) {
        Sheet sheet = decided.sheet();
        PictureTaking.Illustrated shown = pictures.illustrate(sheet, wishes, by, decided.left());
        Copy copy = new Copy(
                sheet.headline(),
                sheet.summary(),
                shown.body(),
                sheet.dateline(),
                filed.section(),
                filed.source(),
                sheet.byline(),
                filed.editor(),
                filed.topics(),
                sheet.language(),
                sheet.slug(),
                shown.lead(),
                sheet.original());
        return new Planned(decided.piece(), decided.decision(), decided.known(), copy, decided.left());
    }
}
