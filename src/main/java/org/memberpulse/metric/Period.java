package org.memberpulse.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The periods of a report, in local days of the organization. Quarters and years begin with its year. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    TOTAL;

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    public static Optional<Period> ofCode(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Days and weeks are so fine that they come near to single answers. */
    public boolean fine() {
        return this == DAY || this == WEEK;
    }

    /** The first day of the period that has this day; weeks are those of ISO 8601. */
    public LocalDate startOf(LocalDate day, int yearStartsMonth) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> back(day, yearStartsMonth, MONTHS_A_QUARTER);
            case YEAR -> back(day, yearStartsMonth, MONTHS_A_YEAR);
            case TOTAL -> throw new IllegalArgumentException("a total has no grid");
        };
    }

    /** The first day of the period after the one that starts with {@code start}. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(MONTHS_A_QUARTER);
            case YEAR -> start.plusMonths(MONTHS_A_YEAR);
            case TOTAL -> throw new IllegalArgumentException("a total has no grid");
        };
    }

    /** The first day of the period before the one that starts with {@code start}. */
    public LocalDate previous(LocalDate start) {
        return switch (this) {
            case DAY -> start.minusDays(1);
            case WEEK -> start.minusWeeks(1);
            case MONTH -> start.minusMonths(1);
            case QUARTER -> start.minusMonths(MONTHS_A_QUARTER);
            case YEAR -> start.minusMonths(MONTHS_A_YEAR);
            case TOTAL -> throw new IllegalArgumentException("a total has no grid");
        };
    }

    private static LocalDate back(LocalDate day, int yearStartsMonth, int length) {
        int into = Math.floorMod(day.getMonthValue() - yearStartsMonth, length);
        return day.withDayOfMonth(1).minusMonths(into);
    }
}
