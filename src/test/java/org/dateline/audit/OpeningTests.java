package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OpeningTests {

    @Test
    void aChangedSettingShowsAndASecretDoesNot() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("dateline.site.name", "Dateline")
                .withProperty("dateline.admin.password", "a long walk by the harbour");
        String before = settings(environment);
        environment.setProperty("dateline.admin.password", "another");
        environment.setProperty("dateline.media.s3.secret-key", "x");
        environment.setProperty("server.port", "9");
        String same = settings(environment);
        environment.setProperty("dateline.site.name", "Tidings");

        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(same).isNotEqualTo(settings(environment));
    }

    private static String settings(MockEnvironment environment) {
        List<Object> said = new ArrayList<>();
        new Opening(environment, said::add).note();
        Opening.Started started = (Opening.Started) said.get(0);
        assertThat(started.deed().act()).isEqualTo("system.start");
        assertThat(started.version()).isEqualTo("unreleased");
        return started.settings();
    }
}
