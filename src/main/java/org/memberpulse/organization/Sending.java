package org.memberpulse.organization;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When the date sweep asks, and how many members a day.
 *
 * @param days days of the week on which it asks
 * @param fromHour local hour (0 to 23) from which it asks
 * @param toHour local hour (1 to 24) before which it asks
 * @param dailyLimit the most members it asks on one local day; null for no limit
 */
public record Sending(List<Weekday> days, int fromHour, int toHour, Integer dailyLimit) {
    /** Whether this moment, in the organization's time zone, is one to ask in. */
    public boolean open(ZonedDateTime local) {
        return days.contains(Weekday.of(local.getDayOfWeek()))
                && local.getHour() >= fromHour
                && local.getHour() < toHour;
    }

    /** Whether this is one of its days. */
    public boolean on(LocalDate day) {
        return days.contains(Weekday.of(day.getDayOfWeek()));
    }
}
