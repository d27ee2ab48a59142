package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;
import org.memberpulse.member.Member;
import org.memberpulse.member.MemberStatus;

class OccurrenceTest {
    private static final LocalDate JOINED = LocalDate.of(2024, 2, 29);
    private static final LocalDate RENEWS = LocalDate.of(2026, 12, 31);
    private static final LocalDate LAPSED = LocalDate.of(2026, 3, 29);
    private static final StageTrigger EVENT = new StageTrigger(null, null, null, true);

    private static StageTrigger on(Anchor anchor, int offsetDays) {
        return new StageTrigger(anchor, offsetDays, null, null);
    }

    private static Member member(LocalDate joinedOn, LocalDate renewsOn, LocalDate lapsedOn) {
        return new Member(
                new UUID(0, 1),
                "m-1",
                null,
                joinedOn,
                renewsOn,
                lapsedOn,
                MemberStatus.ACTIVE,
                null,
                true,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                null,
                Instant.EPOCH);
    }

    private static String occurrence(StageTrigger trigger, String at, String zone) {
        return Occurrence.byDefault(trigger, member(JOINED, RENEWS, LAPSED), Instant.parse(at), ZoneId.of(zone));
    }

    @Test
    void aDateStageOccursOnTheDateItCountsFrom() {
        assertEquals("2024-02-29", occurrence(on(Anchor.JOINED_ON, 95), "2026-06-01T00:00:00Z", "UTC"));
        assertEquals("2026-12-31", occurrence(on(Anchor.RENEWS_ON, -90), "2026-06-01T00:00:00Z", "UTC"));
        assertEquals("2026-03-29", occurrence(on(Anchor.LAPSED_ON, 7), "2026-06-01T00:00:00Z", "UTC"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:30:00Z, UTC, 2026-06-01",
        "2026-06-01T00:30:00Z, America/New_York, 2026-05-31",
        "2026-06-01T23:30:00Z, Europe/London, 2026-06-02",
        "2026-12-31T23:30:00Z, Europe/London, 2026-12-31",
        "2026-12-31T10:00:00Z, Pacific/Kiritimati, 2027-01-01",
        "2028-02-29T12:00:00Z, Asia/Kathmandu, 2028-02-29"
    })
    void anEventStageOccursOnTheLocalDay(String at, String zone, String day) {
        assertEquals(day, occurrence(EVENT, at, zone));
    }

    @Test
    void aDateThatTheMemberDoesNotHaveGivesWayToTheLocalDay() {
        Member blank = member(null, null, null);
        for (Anchor anchor : Anchor.values()) {
            assertEquals(
                    "2026-06-02",
                    Occurrence.byDefault(
                            on(anchor, 0), blank, Instant.parse("2026-06-01T23:30:00Z"), ZoneId.of("Europe/London")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2025-02-28, 2025-02-28",
        "2024-02-29, 2025-02-27, 2024-02-29",
        "2024-02-29, 2028-02-28, 2027-02-28",
        "2024-02-29, 2028-02-29, 2028-02-29",
        "2023-01-31, 2026-01-30, 2025-01-31",
        "2023-01-31, 2026-01-31, 2026-01-31",
        "2023-12-31, 2026-01-01, 2025-12-31"
    })
    void anAnniversaryIsTheLatestReturnOfTheDay(LocalDate joined, LocalDate by, LocalDate anniversary) {
        assertEquals(anniversary, Occurrence.anniversary(joined, by));
    }

    @Test
    void whoNeverJoinedHasNoAnniversary() {
        assertNull(Occurrence.anniversary(null, RENEWS));
    }

    @Test
    void anAnniversaryStageCountsFromTheReturnThatTheOffsetLeadsBackTo() {
        assertEquals("2026-02-28", occurrence(on(Anchor.ANNIVERSARY, 10), "2026-03-10T12:00:00Z", "UTC"));
        assertEquals("2025-02-28", occurrence(on(Anchor.ANNIVERSARY, 10), "2026-03-09T12:00:00Z", "UTC"));
        assertEquals("2026-02-28", occurrence(on(Anchor.ANNIVERSARY, -30), "2026-02-01T12:00:00Z", "UTC"));
    }
}
