package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;

class ExpiryTest {
    private static final StageTrigger BEFORE_RENEWAL = new StageTrigger(Anchor.RENEWS_ON, -90, null, null);

    private static Instant expiry(StageTrigger trigger, LocalDate renewsOn, String issuedAt, String zone) {
        return Expiry.of(trigger, renewsOn, Instant.parse(issuedAt), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T12:00:00Z, 2026-04-10T12:00:00Z",
        "2028-02-20T00:00:00Z, 2028-03-12T00:00:00Z",
        "2026-12-20T23:59:59Z, 2027-01-10T23:59:59Z"
    })
    void anInvitationEndsOnDay21(String issuedAt, Instant end) {
        assertEquals(end, expiry(new StageTrigger(null, null, null, true), null, issuedAt, "Europe/London"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10, 2026-06-01T12:00:00Z, Europe/London, 2026-06-10T23:00:00Z",
        "2026-12-31, 2026-12-20T12:00:00Z, Europe/London, 2027-01-01T00:00:00Z",
        "2028-02-29, 2028-02-20T12:00:00Z, UTC, 2028-03-01T00:00:00Z",
        "2026-06-10, 2026-06-01T12:00:00Z, America/New_York, 2026-06-11T04:00:00Z"
    })
    void aSurveyBeforeTheRenewalEndsWithTheDayOfTheRenewal(
            LocalDate renewsOn, String issuedAt, String zone, Instant end) {
        assertEquals(end, expiry(BEFORE_RENEWAL, renewsOn, issuedAt, zone));
    }

    @Test
    void aFarRenewalShortensNothing() {
        assertEquals(
                Instant.parse("2026-06-22T12:00:00Z"),
                expiry(BEFORE_RENEWAL, LocalDate.of(2026, 8, 30), "2026-06-01T12:00:00Z", "UTC"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-08, 2026-06-09T00:00:00Z",
        "2026-06-07, 2026-06-22T12:00:00Z",
        "2026-06-01, 2026-06-22T12:00:00Z",
        "2026-05-01, 2026-06-22T12:00:00Z"
    })
    void aRenewalNearerThanAWeekLeavesTheWholeTime(LocalDate renewsOn, Instant end) {
        assertEquals(end, expiry(BEFORE_RENEWAL, renewsOn, "2026-06-01T12:00:00Z", "UTC"));
    }

    @Test
    void theWeekIsCountedInDaysOfTheOrganization() {
        // In Auckland it is 2 June already, and the 8th is 6 days ahead.
        assertEquals(
                Instant.parse("2026-06-22T18:00:00Z"),
                expiry(BEFORE_RENEWAL, LocalDate.of(2026, 6, 8), "2026-06-01T18:00:00Z", "Pacific/Auckland"));
    }

    @Test
    void aSurveyAfterTheRenewalOrWithoutADateEndsOnDay21() {
        StageTrigger after = new StageTrigger(Anchor.RENEWS_ON, 30, null, null);
        Instant day21 = Instant.parse("2026-06-22T12:00:00Z");
        assertEquals(day21, expiry(after, LocalDate.of(2026, 6, 10), "2026-06-01T12:00:00Z", "UTC"));
        assertEquals(day21, expiry(BEFORE_RENEWAL, null, "2026-06-01T12:00:00Z", "UTC"));
    }
}
