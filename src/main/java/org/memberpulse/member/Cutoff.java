package org.memberpulse.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day before which something is too old to be kept. Whole calendar months back; where a month is too short, its last
 * day: a month before 31 March is the end of February.
 *
 * @param day a local day
 * @param at its beginning
 */
public record Cutoff(LocalDate day, Instant at) {
    static Cutoff of(LocalDate today, int monthsKept, ZoneId zone) {
        LocalDate day = today.minusMonths(monthsKept);
        return new Cutoff(day, day.atStartOfDay(zone).toInstant());
    }
}
