package org.memberpulse.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When people work: from Monday to Friday, and not at night. */
record OfficeHours(ZoneId zone) {
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final int MORNING_SECONDS = 90 * 60;
    private static final int DAY_SECONDS = 8 * 60 * 60 + 30 * 60;

    /** The day itself, or the Monday after a weekend. */
    static LocalDate workday(LocalDate day) {
        DayOfWeek name = day.getDayOfWeek();
        return day.plusDays(name == DayOfWeek.SATURDAY ? 2 : name == DayOfWeek.SUNDAY ? 1 : 0);
    }

    /** When mail goes out. */
    Instant morning(LocalDate day, Chance chance) {
        return at(day, chance.below(MORNING_SECONDS));
    }

    /** When a member finds a minute. */
    Instant during(LocalDate day, Chance chance) {
        return at(day, MORNING_SECONDS + chance.below(DAY_SECONDS - MORNING_SECONDS));
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant at(LocalDate day, int seconds) {
        return workday(day).atTime(OPEN).plusSeconds(seconds).atZone(zone).toInstant();
    }
}
