package org.memberpulse.metric;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memberpulse.invitation.HeldBackMonths.Held;

/** Counts the members who were held back for a row of response rates. */
record HeldBack(List<Held> all, ReportQuery query, int yearStartsMonth) {
    private static final Set<Axis> KNOWN = Set.of(Axis.SEGMENT, Axis.STAGE);

    /** Null where it is not known by what the report is divided by. */
    Long of(RowKey key) {
        if (!KNOWN.containsAll(query.axes())) {
            return null;
        }
        return all.stream()
                .filter(held -> isIn(key.segment(), held.segment(), Axis.SEGMENT))
                .filter(held -> isIn(key.stage(), held.stage(), Axis.STAGE))
                .filter(held -> isInPeriod(key, held))
                .mapToLong(Held::count)
                .sum();
    }

    private boolean isIn(String wanted, String code, Axis axis) {
        Map<Axis, List<String>> filters = query.filters();
        return (wanted == null || wanted.equals(code))
                && (!filters.containsKey(axis) || filters.get(axis).contains(code));
    }

    private boolean isInPeriod(RowKey key, Held held) {
        if (query.period() != Period.TOTAL) {
            return query.period().startOf(held.month(), yearStartsMonth).equals(key.periodStart());
        }
        return query.range() == null
                || query.range().startOf(held.month(), yearStartsMonth).equals(query.from());
    }
}
