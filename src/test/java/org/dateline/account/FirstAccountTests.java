package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dateline.site.SiteProperties;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;

/** Two nodes that are started together on an empty database. */
class FirstAccountTests {

    private static final Pattern LINK = Pattern.compile("/setup\\?code=([a-z0-9-]+)");

    private final Accounts accounts = mock(Accounts.class);
    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    FirstAccountTests() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V046__account_setup_code.sql"))
                .execute(database);
    }

    private FirstAccount node(String username, String password) {
        return new FirstAccount(
                accounts,
                new Passwords(),
                new AccountProperties(username, password),
                mock(SiteProperties.class),
                new MockEnvironment(),
                Clock.systemUTC(),
                new JdbcTemplate(database),
                new JdbcTransactionManager(database));
    }

    @Test
    void theNodeThatComesSecondStartsAsWell() {
        given(accounts.count()).willReturn(0L);
        given(accounts.save(any())).willThrow(new DataIntegrityViolationException("it is there"));
        given(accounts.named("ann")).willReturn(mock(Account.class));

        assertThatCode(node("ann", "a password nobody knows")::welcome).doesNotThrowAnyException();
    }

    @Test
    void whatIsWrongOtherwiseIsSaid() {
        given(accounts.count()).willReturn(0L);
        given(accounts.save(any())).willThrow(new DataIntegrityViolationException("something else"));

        assertThatThrownBy(node("ann", "a password nobody knows")::welcome)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theLinkThatOneNodePrintsOpensTheOtherAndIsGoodOnce() {
        FirstAccount one = node("", "");
        FirstAccount other = node("", "");
        String first = code(one);
        String second = code(other);

        assertThat(other.isOpenTo(first)).isTrue();
        assertThat(one.isOpenTo("guess")).isFalse();
        assertThat(new JdbcTemplate(database).queryForList("select code_hash from account_setup_code", String.class))
                .hasSize(2)
                .doesNotContain(first, second);
        assertThat(other.redeem(first, "ann", "a password nobody knows")).isTrue();
        assertThat(one.redeem(first, "eve", "a password nobody knows")).isFalse();
        assertThat(one.redeem(second, "eve", "a password nobody knows")).isFalse();
        verify(accounts, times(1)).save(any());
    }

    @Test
    void whereThereIsAnAccountNoLinkOpens() {
        FirstAccount node = node("", "");
        String code = code(node);
        given(accounts.count()).willReturn(1L);

        assertThat(node.isOpenTo(code)).isFalse();
    }

    /** What a node prints at its start, where only the operator reads it. */
    private static String code(FirstAccount node) {
        Logger logger = (Logger) LoggerFactory.getLogger(FirstAccount.class);
        ListAppender<ILoggingEvent> printed = new ListAppender<>();
        printed.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(printed);
        try {
            node.welcome();
        } finally {
            logger.detachAppender(printed);
        }
        Matcher link = LINK.matcher(printed.list.get(0).getFormattedMessage());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
