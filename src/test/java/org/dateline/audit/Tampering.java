package org.dateline.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.shared.Deed;

/** What somebody with the database in their hands may do to a log. Each says which entry is the first that is not as it was. */
enum Tampering {
    CHANGED_FIELD {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            Entry entry = changed(log.rows.get(number), random);
            log.rows.put(number, entry);
            return number;
        }
    },
    CHANGED_HASH {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            log.rows.put(number, withHash(log.rows.get(number), "ab".repeat(32)));
            return number;
        }
    },
    CHANGED_FIELD_WITH_ITS_HASH {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            log.rows.put(number, changed(log.rows.get(number), random).sealed());
            return number;
        }
    },
    CHANGED_LINK_WITH_ITS_HASH {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            log.rows.put(number, linked(log.rows.get(number), "cd".repeat(32)).sealed());
            return number;
        }
    },
    DELETED {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            log.rows.remove(number);
            return number;
        }
    },
    DELETED_AND_RENUMBERED {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = 1 + random.nextInt(log.rows.size() - 1);
            log.rows.remove(number);
            renumber(log, number + 1, -1);
            return number;
        }
    },
    INSERTED_BY_HAND {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            Entry twin = log.rows.get(number);
            renumber(log, number, 1);
            log.rows.put(number, changed(twin, random));
            return number;
        }
    },
    INSERTED_WITH_THEIR_HASHES {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = 1 + random.nextInt(log.rows.size() - 1);
            int more = 1 + random.nextInt(3);
            renumber(log, number, more);
            Head before = number == 1
                    ? Head.NONE
                    : new Head(number - 1, log.rows.get(number - 1).hash());
            for (int i = 0; i < more; i++) {
                Deed deed = new Deed("account.create", "account/eve", "ann", "", Map.of());
                Entry entry = Entry.after(before, deed, "ann", Instant.EPOCH);
                log.rows.put(entry.number(), entry);
                before = new Head(entry.number(), entry.hash());
            }
            return number;
        }
    },
    INSERTED_BEFORE_THE_FIRST {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = -random.nextInt(5);
            log.rows.put(number, log.rows.get(1L).numbered(number).sealed());
            return number;
        }
    },
    APPENDED_BESIDE_THE_HEAD {
        @Override
        long tamper(LogInMemory log, Random random) {
            Entry entry = Entry.after(
                    log.head, new Deed("account.create", "account/eve", "ann", "", Map.of()), "ann", Instant.EPOCH);
            log.rows.put(entry.number(), entry);
            return entry.number();
        }
    },
    SWAPPED {
        @Override
        long tamper(LogInMemory log, Random random) {
            long one = 1 + random.nextInt(log.rows.size() - 1);
            long other = one + 1 + random.nextInt((int) (log.rows.size() - one));
            Entry first = log.rows.get(one);
            log.rows.put(one, log.rows.get(other).numbered(one));
            log.rows.put(other, first.numbered(other));
            return one;
        }
    },
    CUT {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = anyOf(log, random);
            log.rows.tailMap(number, true).clear();
            return number;
        }
    },
    /** A good administrator of databases: nothing in the tables tells. */
    CUT_WITH_THE_HEAD {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = beforeLastCopy(log, random);
            log.rows.tailMap(number, true).clear();
            log.head = number == 1
                    ? Head.NONE
                    : new Head(number - 1, log.rows.get(number - 1).hash());
            return number;
        }
    },
    REWRITTEN_FROM_THERE_ON {
        @Override
        long tamper(LogInMemory log, Random random) {
            long number = beforeLastCopy(log, random);
            rewrite(log, number, random);
            return number;
        }
    },
    HEAD_MOVED {
        @Override
        long tamper(LogInMemory log, Random random) {
            log.head = new Head(log.head.number(), "ef".repeat(32));
            return log.rows.lastKey();
        }
    },
    HEAD_LOST {
        @Override
        long tamper(LogInMemory log, Random random) {
            log.head = null;
            return log.rows.lastKey() + 1;
        }
    };

    abstract long tamper(LogInMemory log, Random random);

    /** Whether only copied heads tell, and so as closely as they were copied. */
    boolean showsInCopiesOnly() {
        return this == CUT_WITH_THE_HEAD || this == REWRITTEN_FROM_THERE_ON;
    }

    private static long anyOf(LogInMemory log, Random random) {
        return 1 + random.nextInt(log.rows.size());
    }

    private static long beforeLastCopy(LogInMemory log, Random random) {
        return 1 + random.nextInt((int) log.copies.get(log.copies.size() - 1).number());
    }

    private static void rewrite(LogInMemory log, long from, Random random) {
        List<Entry> later = new ArrayList<>(log.rows.tailMap(from, true).values());
        later.set(0, changed(later.get(0), random));
        String hash = later.get(0).previousHash();
        for (Entry entry : later) {
            Entry forged = linked(entry, hash).sealed();
            log.rows.put(forged.number(), forged);
            hash = forged.hash();
        }
        log.head = new Head(log.head.number(), hash);
    }

    private static void renumber(LogInMemory log, long from, int by) {
        List<Entry> later = new ArrayList<>(log.rows.tailMap(from, true).values());
        log.rows.tailMap(from, true).clear();
        later.forEach(entry -> log.rows.put(entry.number() + by, entry.numbered(entry.number() + by)));
        log.head = new Head(log.head.number() + by, log.head.hash());
    }

    private static Entry changed(Entry entry, Random random) {
        int field = random.nextInt(6);
        return new Entry(
                entry.number(),
                field == 0 ? entry.at().plusMillis(1) : entry.at(),
                field == 1 ? entry.act() + "x" : entry.act(),
                field == 2 ? entry.object() + "1" : entry.object(),
                field == 3 ? "eve" : entry.by(),
                field == 4 ? entry.why() + " " : entry.why(),
                field == 5 ? entry.facts().replace("revision", "Revision") : entry.facts(),
                entry.previousHash(),
                entry.hash());
    }

    private static Entry linked(Entry e, String previous) {
        return new Entry(e.number(), e.at(), e.act(), e.object(), e.by(), e.why(), e.facts(), previous, e.hash());
    }

    private static Entry withHash(Entry e, String hash) {
        return new Entry(e.number(), e.at(), e.act(), e.object(), e.by(), e.why(), e.facts(), e.previousHash(), hash);
    }
}
