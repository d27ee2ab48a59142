package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a report is asked for.
 *
 * @param groupBy in the order of {@link Axis}
 * @param filters the codes wanted on an axis; an axis without an entry has all
 * @param from first local day; null from the beginning
 * @param to last local day; null until now
 */
record ReportQuery(
        String metric,
        Set<Axis> groupBy,
        Period period,
        LocalDate from,
        LocalDate to,
        Map<Axis, List<String>> filters) {}
