package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells to read.
 *
 * @param dimension empty for all answers, else that by whose values they are divided
 * @param axes what to divide by; segment and stage always
 * @param filters the codes wanted on an axis
 * @param dated whether to divide by day or month
 * @param daily whether days are needed one by one
 */
record CellQuery(
        String metric,
        String dimension,
        Set<Axis> axes,
        Map<Axis, List<String>> filters,
        LocalDate from,
        LocalDate to,
        boolean dated,
        boolean daily) {}
