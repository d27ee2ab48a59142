package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of local days, both ends included; null is open.
 *
 * @param grain whether it is read from counters of days or of months
 */
record DayRange(String grain, LocalDate from, LocalDate to) {
    static final String DAY = "day";
    static final String MONTH = "month";

    /**
     * The counters that together make up the range: whole months from months, the rest from days.
     *
     * @param daily whether days are needed one by one
     */
    static List<DayRange> of(LocalDate from, LocalDate to, boolean daily) {
        if (daily) {
            return List.of(new DayRange(DAY, from, to));
        }
        LocalDate firstMonth = from == null || from.getDayOfMonth() == 1
                ? from
                : from.withDayOfMonth(1).plusMonths(1);
        LocalDate afterLastMonth = to == null ? null : to.plusDays(1).withDayOfMonth(1);
        if (firstMonth != null && afterLastMonth != null && !firstMonth.isBefore(afterLastMonth)) {
            return List.of(new DayRange(DAY, from, to));
        }
        List<DayRange> ranges = new ArrayList<>();
        if (from != null && from.isBefore(firstMonth)) {
            ranges.add(new DayRange(DAY, from, firstMonth.minusDays(1)));
        }
        ranges.add(new DayRange(MONTH, firstMonth, afterLastMonth == null ? null : afterLastMonth.minusDays(1)));
        if (to != null && !to.isBefore(afterLastMonth)) {
            ranges.add(new DayRange(DAY, afterLastMonth, to));
        }
        return ranges;
    }
}
