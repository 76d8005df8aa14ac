package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.dateline.site.SiteProperties;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.env.MockEnvironment;

/** Two nodes that are started together on an empty database, each with the same name for the first account. */
class FirstAccountTests {

    private final Accounts accounts = mock(Accounts.class);
    private final FirstAccount first = new FirstAccount(
            accounts,
            new Passwords(),
            new AccountProperties("ann", "a password nobody knows"),
            mock(SiteProperties.class),
            new MockEnvironment(),
            Clock.systemUTC());

    @Test
    void theNodeThatComesSecondStartsAsWell() {
        given(accounts.count()).willReturn(0L);
        given(accounts.save(any())).willThrow(new DataIntegrityViolationException("it is there"));
        given(accounts.named("ann")).willReturn(mock(Account.class));

        assertThatCode(first::welcome).doesNotThrowAnyException();
    }

    @Test
    void whatIsWrongOtherwiseIsSaid() {
        given(accounts.count()).willReturn(0L);
        given(accounts.save(any())).willThrow(new DataIntegrityViolationException("something else"));

        assertThatThrownBy(first::welcome).isInstanceOf(DataIntegrityViolationException.class);
    }
}
