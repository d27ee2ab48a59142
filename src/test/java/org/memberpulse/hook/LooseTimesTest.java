package org.memberpulse.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T21:35:57Z, 2026-11-21T21:35:57Z",
        "2026-11-21T21:35:57+01:00, 2026-11-21T20:35:57Z",
        "2026-11-21T21:35:57+0100, 2026-11-21T20:35:57Z",
        "2026-11-21 21:35:57, 2026-11-22T02:35:57Z",
        "2026-11-21, 2026-11-21T05:00:00Z",
        "1754006400000, 2025-08-01T00:00:00Z",
        "/Date(1754006400000)/, 2025-08-01T00:00:00Z",
        "/Date(1754006400000+0200)/, 2025-08-01T00:00:00Z"
    })
    void timesOfToolsAreRead(String text, Instant time) {
        assertEquals(Optional.of(time), LooseTimes.instant(text, NEW_YORK));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21",
        "2026-11-21T00:00:00Z, 2026-11-21",
        "/Date(1754006400000)/, 2025-08-01",
        "1754006400000, 2025-08-01",
        "2026-11-21T03:00:00Z, 2026-11-20",
        "2026-11-21 23:00:00, 2026-11-21",
        "2028-02-29, 2028-02-29"
    })
    void datesOfToolsAreRead(String text, LocalDate date) {
        assertEquals(Optional.of(date), LooseTimes.date(text, NEW_YORK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "soon", "", "2026-13-01", "2026-02-30", "99999999999999999999", "T", "2026"})
    void whatCouldMeanTwoDaysOrNoneIsNotRead(String text) {
        assertEquals(Optional.empty(), LooseTimes.instant(text, NEW_YORK));
        assertEquals(Optional.empty(), LooseTimes.date(text, NEW_YORK));
    }
}
