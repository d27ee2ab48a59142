package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * A place on the time axis of a standing table: all time; a year, quarter or month by the day of the answer or of the
 * issue; or where two months of these cross, which no report shows but subtraction could.
 *
 * @param basis null for all time and for a crossing
 * @param start null for all time; of the answers for a crossing
 * @param issued the month of issue of a crossing; else null
 */
record TimeNode(Basis basis, Period period, LocalDate start, LocalDate issued) {
    static final TimeNode ALL = new TimeNode(null, Period.TOTAL, null, null);

    static TimeNode of(Basis basis, Period period, LocalDate start) {
        return new TimeNode(basis, period, start, null);
    }

    static TimeNode crossing(LocalDate answered, LocalDate issued) {
        return new TimeNode(null, Period.MONTH, answered, issued);
    }

    /** What it is a part of, by the day of the answer and then by that of the issue where it is a crossing. */
    List<TimeNode> parents(int yearStartsMonth) {
        if (issued != null) {
            return List.of(of(Basis.ANSWERED, Period.MONTH, start), of(Basis.ISSUED, Period.MONTH, issued));
        }
        return switch (period) {
            case MONTH -> List.of(longer(Period.QUARTER, yearStartsMonth));
            case QUARTER -> List.of(longer(Period.YEAR, yearStartsMonth));
            case YEAR -> List.of(ALL);
            default -> List.of();
        };
    }

    private TimeNode longer(Period longer, int yearStartsMonth) {
        return of(basis, longer, longer.startOf(start, yearStartsMonth));
    }
}
