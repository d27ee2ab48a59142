package org.memberpulse.organization;

import java.time.DayOfWeek;

/** A day of the week. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
