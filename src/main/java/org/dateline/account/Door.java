package org.dateline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Says who came in, who did not, and who went. */
@Component
class Door {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    /** A flood of tries that nobody looks at must not become a flood of entries: one for each address in this time. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 1_000;

    private record Refused(Instant told, int since) {}

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Refused> refused = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refused> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Door(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    void cameIn(String username, @Nullable WebAuthenticationDetails from) {
        events.publishEvent(new AccountActed("sign-in", username, username, facts(from)));
    }

    void failed(String username, @Nullable WebAuthenticationDetails from) {
        events.publishEvent(new AccountActed("sign-in-failed", known(username), AccountActed.NOBODY, facts(from)));
    }

    /** Too many tries: not looked at. */
    void hadToWait(String username, @Nullable WebAuthenticationDetails from) {
        String address = from == null ? "" : String.valueOf(from.getRemoteAddress());
        Integer unsaid = unsaid(address);
        if (unsaid == null) {
            return;
        }
        log.warn("A sign-in from {} has to wait: too many tries", Visible.line(address));
        Map<String, String> facts = facts(from);
        facts.put("untold", String.valueOf(unsaid));
        events.publishEvent(new AccountActed("sign-in-throttled", known(username), AccountActed.NOBODY, facts));
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        Authentication gone = event.getAuthentication();
        String by = gone.getName();
        events.publishEvent(new AccountActed("sign-out", by, by, Map.of()));
    }

    /** How many from this address were refused since one was told of; null if this one need not be. */
    private synchronized @Nullable Integer unsaid(String address) {
        Instant now = clock.instant();
        Refused last = refused.get(address);
        // Told later than now: the clock was set back, which must not silence the log.
        if (last != null && !last.told().isAfter(now) && last.told().plus(QUIET).isAfter(now)) {
            refused.put(address, new Refused(last.told(), last.since() + 1));
            return null;
        }
        refused.put(address, new Refused(now, 0));
        return last == null ? 0 : last.since();
    }

    private String known(String username) {
        return username.length() <= 60 && accounts.named(username) != null ? username : "";
    }

    private static Map<String, String> facts(@Nullable WebAuthenticationDetails from) {
        Map<String, String> facts = new TreeMap<>();
        if (from != null) {
            facts.put("from", String.valueOf(from.getRemoteAddress()));
        }
        return facts;
    }
}
