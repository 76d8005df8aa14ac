package org.dateline.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.dateline.article.ShownTimes;
import org.dateline.audit.LastEntry;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.dateline.shared.MadeOf;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes pages from the shelf when what they show changes. Of what is done here the shelf hears before whoever did it has
 * an answer; of what other nodes do, and of what time does, from the log and from the stories' own times, a moment later.
 * Both say the same: what one of them misses, the other has.
 */
@Component
class KeepingUp {

    private final Shelf shelf;
    private final Parts parts;
    private final Copies copies;
    private final Happenings happenings;
    private final LastEntry last;
    private final ShownTimes times;
    private final Sharing sharing;
    private final Clock clock;
    private volatile long number = -1;
    private volatile Instant looked = Instant.EPOCH;

    KeepingUp(
            Shelf shelf,
            Parts parts,
            Copies copies,
            Happenings happenings,
            LastEntry last,
            ShownTimes times,
            Sharing sharing,
            Clock clock) {
        this.shelf = shelf;
        this.parts = parts;
        this.copies = copies;
        this.happenings = happenings;
        this.last = last;
        this.times = times;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Where a story came into a list, or left it, is not asked for here: all lists are made anew. */
    @EventListener
    void hear(Audited event) {
        Deed deed = event.deed();
        Changes changes = Changes.by(deed.act(), deed.object());
        if (!changes.everything() && changes.tags().isEmpty()) {
            return;
        }
        AfterCommit.run(() -> apply(changes));
    }

    private void apply(Changes changes) {
        if (changes.everything()) {
            allChanged();
            return;
        }
        Set<String> tags = new HashSet<>(changes.tags());
        if (changes.article() > 0) {
            tags.add(MadeOf.ANY_LIST);
        }
        changed(tags);
        if (changes.article() > 0) {
            copies.changed(changes.article());
        }
    }

    /** The parts first: a page that is begun after the change must not find them as they were. */
    private void changed(Set<String> tags) {
        parts.changed(tags);
        shelf.changed(tags);
    }

    /** The last entry of the log whose consequences have been drawn here; -1 before the first look. */
    long followed() {
        return number;
    }

    /** Up to when it has been drawn here what time did. */
    Instant looked() {
        return looked;
    }

    private void allChanged() {
        parts.allChanged();
        shelf.allChanged();
    }

    /** Follows what was done everywhere since the last look; what fails is looked at again by the next. */
    synchronized void look() {
        Instant now = clock.instant();
        if (number < 0) {
            long end = last.read().number();
            allChanged();
            number = end;
            looked = now;
            parts.followedUntil(now);
            sharing.followed(now, true, times::nextTurn);
            return;
        }
        Happenings.Happened happened = happenings.since(number, looked, now);
        if (happened.everything()) {
            allChanged();
        } else {
            changed(happened.tags());
        }
        happened.articles().forEach(copies::changed);
        copies.changed(happened.tags());
        if (happened.everything()) {
            copies.allChanged();
        }
        sharing.followed(now, happened.number() > number, times::nextTurn);
        number = happened.number();
        looked = now.isAfter(looked) ? now : looked;
        parts.followedUntil(now);
    }
}
