package org.dateline.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.dateline.audit.Finding.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a log from its first entry to its end, and then through the copied heads, holding a thousand entries at a time
 * and no more.
 */
final class Verification {

    private static final int PIECE = 1_000;
    private static final int MOST_INSERTED = 1_000;

    private final Log log;
    private final LongConsumer progress;
    private long entries;
    private boolean whole;
    private long copies;
    private long lastCopied;

    /**
     * @param progress told how many entries were gone through, now and then
     */
    Verification(Log log, LongConsumer progress) {
        this.log = log;
        this.progress = progress;
    }

    /** The first entry that is wrong by the log alone; null if none is. To be asked once, and first. */
    @Nullable
    Finding findInChain() {
        Finding finding = chain();
        whole = finding == null;
        return finding;
    }

    long entries() {
        return entries;
    }

    long copies() {
        return copies;
    }

    long lastCopied() {
        return lastCopied;
    }

    private @Nullable Finding chain() {
        Head end = Head.NONE;
        List<Entry> piece = log.after(Long.MIN_VALUE, PIECE);
        while (!piece.isEmpty()) {
            for (Entry entry : piece) {
                Finding finding = link(end, entry);
                if (finding != null) {
                    return finding;
                }
                end = new Head(entry.number(), entry.hash());
                entries++;
            }
            progress.accept(entries);
            piece = log.after(end.number(), PIECE);
        }
        return ending(end);
    }

    private @Nullable Finding link(Head before, Entry entry) {
        long next = before.number() + 1;
        if (entry.number() < next) {
            return Finding.at(entry.number(), Fault.INSERTED, "No entry has this number: the first is 1.");
        }
        if (entry.number() > next) {
            return Finding.at(next, Fault.MISSING, "After %d comes %d.".formatted(before.number(), entry.number()));
        }
        if (!entry.hash().equals(entry.digest())) {
            return changed(entry);
        }
        if (entry.previousHash().equals(before.hash())) {
            return null;
        }
        return next > 1 && isHeldBy(entry)
                ? Finding.at(
                        before.number(),
                        Fault.CHANGED,
                        "It has the hash %s, and entry %d was built on %s."
                                .formatted(before.hash(), next, entry.previousHash()))
                : Finding.at(
                        next,
                        Fault.UNLINKED,
                        "It was built on %s, and the entry before it has the hash %s."
                                .formatted(entry.previousHash(), before.hash()));
    }

    /** An entry that is whole but for its number was moved by others that were put before it. */
    private static Finding changed(Entry entry) {
        long lowest = Math.max(1, entry.number() - MOST_INSERTED);
        for (long number = entry.number() - 1; number >= lowest; number--) {
            if (entry.numbered(number).digest().equals(entry.hash())) {
                return Finding.at(
                        number,
                        Fault.INSERTED,
                        "Entry %d had this number when it was written.".formatted(entry.number()));
            }
        }
        return Finding.at(
                entry.number(),
                Fault.CHANGED,
                "Its hash is %s, and what it says has the hash %s.".formatted(entry.hash(), entry.digest()));
    }

    /** Whether what comes behind an entry was built on it: then it is the one before that was changed. */
    private boolean isHeldBy(Entry entry) {
        List<Entry> next = log.after(entry.number(), 1);
        Head head = log.head();
        return next.isEmpty()
                ? head != null && head.hash().equals(entry.hash())
                : next.get(0).previousHash().equals(entry.hash());
    }

    private @Nullable Finding ending(Head last) {
        Head head = log.head();
        if (head == null) {
            return Finding.at(
                    last.number() + 1,
                    Fault.HEAD,
                    "The chain's end is not noted any more: how many there were is not known.");
        }
        if (head.number() > last.number()) {
            return Finding.at(
                    last.number() + 1,
                    Fault.CUT,
                    "The chain's end is entry %d, and the last that is there is %d."
                            .formatted(head.number(), last.number()));
        }
        if (head.number() < last.number()) {
            return Finding.at(
                    head.number() + 1, Fault.INSERTED, "The chain ends with entry %d.".formatted(head.number()));
        }
        return head.hash().equals(last.hash())
                ? null
                : Finding.at(
                        Math.max(1, last.number()),
                        Fault.HEAD,
                        "It has the hash %s, and the chain's end %s.".formatted(last.hash(), head.hash()));
    }

    /** The lowest entry that is not what it was when its hash was copied out; null if all are. */
    @Nullable
    Finding findIn(Iterator<Copy> heads) {
        Copy lowest = null;
        String found = null;
        long agreed = 0;
        while (heads.hasNext()) {
            List<Copy> piece = new ArrayList<>();
            while (heads.hasNext() && piece.size() < PIECE) {
                piece.add(heads.next());
            }
            Map<Long, String> hashes =
                    log.hashes(piece.stream().map(Copy::number).toList());
            for (Copy copy : piece) {
                copies++;
                lastCopied = Math.max(lastCopied, copy.number());
                String hash = copy.number() == 0 ? Head.NONE.hash() : hashes.get(copy.number());
                if (copy.hash().equals(hash)) {
                    agreed = Math.max(agreed, copy.number());
                } else if (lowest == null || copy.number() < lowest.number()) {
                    lowest = copy;
                    found = hash;
                }
            }
        }
        return lowest == null ? null : differing(lowest, found, agreed);
    }

    private Finding differing(Copy copy, @Nullable String found, long agreed) {
        String noted = "Copied out at %s: entry %d with the hash %s.".formatted(copy.at(), copy.number(), copy.hash());
        if (found == null && whole && copy.number() > entries) {
            return Finding.at(entries + 1, Fault.CUT, noted + " The log ends before it.");
        }
        if (found == null) {
            return Finding.at(copy.number(), Fault.MISSING, noted + " It is not there.");
        }
        long since = agreed < copy.number() ? agreed + 1 : 1;
        return new Finding(copy.number(), since, Fault.REWRITTEN, noted + " Now it has %s.".formatted(found));
    }
}
