package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTests {

    @Test
    void tagsAreBroughtToTheirCanonicalForm() {
        assertThat(Language.of("ZH-hans")).hasToString("zh-Hans");
    }

    @Test
    void whatIsNoTagIsSeen() {
        assertThat(Language.isTag("en-GB")).isTrue();
        assertThat(Language.isTag("english language")).isFalse();
        assertThat(Language.isTag("")).isFalse();
        assertThat(Language.isTag("x\"><script>")).isFalse();
    }

    @Test
    void scriptsThatRunLeftwardsSayso() {
        assertThat(Language.of("ar").direction()).isEqualTo("rtl");
        assertThat(Language.of("ru").direction()).isEqualTo("ltr");
    }
}
