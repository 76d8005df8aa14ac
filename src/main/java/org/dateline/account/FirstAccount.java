package org.dateline.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.dateline.shared.Sha256;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person in. There is no default account: the settings name one, the demo makes one with a fresh password
 * at each start, and otherwise a link with a one-time code is printed where only the operator can read it.
 */
@Component
@ConditionalOnWebApplication
class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountProperties settings;
    private final SiteProperties site;
    private final Environment environment;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    FirstAccount(
            Accounts accounts,
            Passwords passwords,
            AccountProperties settings,
            SiteProperties site,
            Environment environment,
            Clock clock,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.site = site;
        this.environment = environment;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            openDemo();
        } else if (accounts.count() == 0) {
            settle();
        }
    }

    private void openDemo() {
        String username = settings.isComplete() ? settings.name() : "demo";
        String password = settings.isComplete() ? settings.password() : generate(4);
        reset(username, password);
        announce("""
                The demonstration newsroom is open.
                  Readers:  %1$s/
                  Editors:  %1$s/login
                  Name:     %2$s
                  Password: %3$s""".formatted(site.baseUrl(), username, password));
    }

    private void settle() {
        String username = settings.name();
        if (settings.isComplete()) {
            createUnlessAnotherNodeDoes(username, settings.password());
            announce("The first account, %s, is ready: %s/login".formatted(username, site.baseUrl()));
            return;
        }
        if (!username.isEmpty()) {
            log.warn(
                    "dateline.admin.password was not taken: it needs 15 to 128 characters that are not easily guessed.");
        }
        String code = generate(6);
        jdbc.update(
                "insert into account_setup_code (code_hash, made_at) values (?, ?)",
                Sha256.hex(code),
                Timestamp.from(clock.instant()));
        announce("This site has no account yet. Open this link once to make the first one:\n  %s/setup?code=%s"
                .formatted(site.baseUrl(), code));
    }

    private static void announce(String text) {
        log.info("\n\n  {}\n", text);
    }

    /** Whichever node printed the code. */
    boolean isOpenTo(@Nullable String given) {
        return given != null
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        "select count(*) > 0 from account_setup_code where code_hash = ?",
                        Boolean.class,
                        Sha256.hex(given)))
                && accounts.count() == 0;
    }

    /** Makes the first account, once: of all who hold a code, on whichever nodes, one is first and takes them all. */
    boolean redeem(String given, String username, String password) {
        if (!isOpenTo(given)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (jdbc.update("delete from account_setup_code") == 0) {
                return false;
            }
            create(username, password, username);
            return true;
        }));
    }

    private void create(String username, String password, String by) {
        Account account = new Account(username, passwords.encode(password), Role.CHIEF, clock.instant());
        accounts.save(account.acted("first", by));
    }

    /** Nodes that are started together for the first time are told the same name. */
    private void createUnlessAnotherNodeDoes(String username, String password) {
        try {
            create(username, password, AccountActed.SYSTEM);
        } catch (DataIntegrityViolationException e) {
            if (accounts.named(username) == null) {
                throw e;
            }
        }
    }

    private void reset(String username, String password) {
        Account account = accounts.named(username);
        if (account == null) {
            create(username, password, AccountActed.SYSTEM);
            return;
        }
        account.changePassword(passwords.encode(password), clock.instant());
        accounts.save(account.acted("password", AccountActed.SYSTEM));
    }

    /** Groups of five from 31 letters and digits that cannot be mistaken for one another: about 25 bits a group. */
    private String generate(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
