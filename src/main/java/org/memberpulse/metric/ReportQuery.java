package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a report is asked for.
 *
 * @param groupBy in the order of {@link Axis}
 * @param dimension {@code channel} or the code of the declared dimension that is grouped by; null without
 * @param from first local day; null from the beginning
 * @param to last local day; null until now
 * @param range the one calendar period that a total spans; null for all time, and for other ranges
 * @param standing whether standing tables have the answer: the periods are whole months or longer
 * @param filters the codes wanted on an axis; an axis without an entry has all
 */
record ReportQuery(
        Set<Axis> groupBy,
        String dimension,
        Basis basis,
        Period period,
        LocalDate from,
        LocalDate to,
        Period range,
        boolean standing,
        Map<Axis, List<String>> filters,
        boolean weighted) {

    /** The axes that the cells of the report are divided by. */
    Set<Axis> axes() {
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        axes.addAll(groupBy);
        axes.addAll(filters.keySet());
        return axes;
    }

    TableKind table() {
        return TableKind.of(axes(), dimension);
    }

    /** Axes that are filtered by several codes and not grouped by: their cells are added up. */
    Set<Axis> summed() {
        Set<Axis> summed = EnumSet.noneOf(Axis.class);
        filters.forEach((axis, codes) -> {
            if (codes.size() > 1 && !groupBy.contains(axis)) {
                summed.add(axis);
            }
        });
        return summed;
    }

    /** As a caller names what is grouped by. */
    List<String> groupCodes() {
        return groupBy.stream()
                .map(axis -> axis == Axis.DIMENSION ? Axis.DECLARED + dimension : axis.code())
                .toList();
    }

    ReportQuery by(Basis other) {
        return new ReportQuery(groupBy, dimension, other, period, from, to, range, standing, filters, weighted);
    }
}
