package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dateline.article.PlanningDesk;
import org.dateline.shared.TypedTime;
import org.dateline.site.SiteProperties;
import org.dateline.site.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/** The time of the form where clocks change: asked about or refused, and never guessed. */
class ReleaseReaderTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReleaseReader reader = new ReleaseReader(inLondon(), wording(), mock(PlanningDesk.class));

    @Test
    void anHourThatComesTwiceIsAskedAbout() {
        assertThat(wrong("2027-10-31T01:30", "")).isEqualTo("time.doubled");
        assertThat(wrong("2027-10-31T01:30", "+02:00")).isEqualTo("time.doubled");
        assertThat(wrong("2027-03-28T01:30", "+01:00")).isEqualTo("time.skipped");
        assertThat(wrong("soon", "")).isEqualTo("time.wrong");
        assertThat(wrong("2027-10-31T01:30", "+01:00")).isNull();
        assertThat(wrong("2027-10-31T01:30+01:00", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2027-10-31T00:30:00Z,+01:00", "2027-10-31T01:30:00Z,Z", "2027-10-31T03:30:00Z,''"})
    void theFormOpenedAgainMeansTheSameInstant(Instant instant, String offset) {
        assertThat(TypedTime.offsetInField(instant, LONDON)).isEqualTo(offset);

        ArticleForm form = form(TypedTime.inField(instant, LONDON), offset);

        assertThat(reader.release(form, null).from()).isEqualTo(instant);
    }

    private String wrong(String typed, String offset) {
        Errors errors = new MapBindingResult(new HashMap<>(), "form");
        reader.check(form(typed, offset), null, errors);
        return errors.hasErrors() ? errors.getAllErrors().get(0).getCode() : null;
    }

    private static ArticleForm form(String typed, String offset) {
        return TypedForm.of(Map.of("publishedAt", typed, "publishedAtOffset", offset));
    }

    private static SiteProperties inLondon() {
        SiteProperties site = mock(SiteProperties.class);
        when(site.zone()).thenReturn(LONDON);
        return site;
    }

    private static Wording wording() {
        Wording wording = mock(Wording.class);
        when(wording.shown(org.mockito.ArgumentMatchers.any(Object[].class))).thenAnswer(call -> call.getArguments());
        return wording;
    }
}
