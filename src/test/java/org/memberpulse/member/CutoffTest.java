package org.memberpulse.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static LocalDate day(LocalDate today, int months) {
        return Cutoff.of(today, months, LONDON).day();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 12, 2025-11-22",
        "2026-03-31,  1, 2026-02-28",
        "2028-03-31,  1, 2028-02-29",
        "2028-02-29, 12, 2027-02-28",
        "2026-01-15,  2, 2025-11-15",
        "2026-02-28, 24, 2024-02-28"
    })
    void monthsAreClamped(LocalDate today, int months, LocalDate expected) {
        assertEquals(expected, day(today, months));
    }

    @Test
    void theDayBeginsWhereTheOrganizationIs() {
        assertEquals(
                Instant.parse("2026-06-21T23:00:00Z"),
                Cutoff.of(LocalDate.of(2026, 7, 22), 1, LONDON).at());
    }

    @Property
    void nothingIsForgottenBeforeItsMonthsAreOver(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate said = LocalDate.ofEpochDay(day);
        LocalDate over = said.plusMonths(months);
        assertFalse(said.isBefore(day(over, months)), "kept for all its months");
        assertTrue(said.isBefore(day(over.plusDays(4), months)), "and not much longer");
    }

    @Property
    void timeOnlyForgets(@ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate today = LocalDate.ofEpochDay(day);
        assertFalse(day(today.plusDays(1), months).isBefore(day(today, months)));
    }
}
