package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.memberpulse.journey.Aspirations;

/**
 * Makes the rows of days, weeks and ranges that cut months, for those who may read single answers anyway: what is too
 * small by itself is hidden, not what could be worked out.
 */
final class FineReport {
    private final ReportQuery query;
    private final String metric;
    private final Thresholds thresholds;
    private final int yearStartsMonth;
    private final Aspirations aspirations;
    private final Map<RowKey, List<Cell>> cells = new HashMap<>();

    FineReport(ReportQuery query, String metric, List<Cell> read, ReportSettings settings) {
        this.query = query;
        this.metric = metric;
        this.thresholds = settings.thresholds();
        this.yearStartsMonth = settings.yearStartsMonth();
        this.aspirations = settings.aspirations();
        for (Cell cell : read) {
            cells.computeIfAbsent(keyOf(cell), key -> new ArrayList<>()).add(cell);
        }
    }

    /** The rows in their order; a total that is not grouped is always there. */
    List<Row> rows() {
        Map<RowKey, Row> rows = new TreeMap<>();
        cells.forEach((key, inRow) -> {
            if (isAsked(key)) {
                rows.put(key, row(key, inRow));
            }
        });
        if (rows.isEmpty() && query.groupBy().isEmpty() && query.period() == Period.TOTAL) {
            RowKey key = RowKey.of(Map.of(), null);
            rows.put(key, row(key, List.of()));
        }
        return List.copyOf(rows.values());
    }

    private Row row(RowKey key, List<Cell> inRow) {
        boolean partial = !query.summed().isEmpty();
        Histogram answers = visible(inRow);
        Histogram before = before(key);
        return new Row(
                key,
                query.period() == Period.TOTAL ? query.from() : clippedStart(key.periodStart()),
                query.period() == Period.TOTAL ? query.to() : clippedEnd(key.periodStart()),
                answers,
                answers != null && answers.n() >= thresholds.detail(),
                before,
                target(inRow),
                inRow.stream()
                                .map(cell -> cell.codes().get(Axis.STAGE))
                                .distinct()
                                .count()
                        > 1,
                partial,
                List.of(),
                null);
    }

    /**
     * What the row may show: everything in it unless it is too small; over a filter with several codes the sum of those
     * that may be shown by themselves, because the sum of all would give away the hidden ones.
     */
    private Histogram visible(List<Cell> inRow) {
        Set<Axis> summed = query.summed();
        if (summed.isEmpty()) {
            return isHidden(inRow) ? null : sum(inRow);
        }
        List<List<Cell>> shown =
                inRow.stream().collect(Collectors.groupingBy(cell -> on(cell, summed))).values().stream()
                        .filter(part -> !isHidden(part))
                        .toList();
        return shown.isEmpty() && !inRow.isEmpty()
                ? null
                : sum(shown.stream().flatMap(List::stream).toList());
    }

    /** Too few answers to the core question, or to this one. */
    private boolean isHidden(List<Cell> together) {
        long size = together.stream().mapToLong(Cell::size).sum();
        long n = sum(together).n();
        return size > 0 && size < thresholds.score() || n > 0 && n < thresholds.score();
    }

    private Histogram before(RowKey key) {
        if (query.period() == Period.TOTAL || isClipped(key.periodStart())) {
            return null;
        }
        List<Cell> earlier = cells.get(key.at(query.period().previous(key.periodStart())));
        return earlier == null ? null : visible(earlier);
    }

    /** The target all cells of the row share; null when they have several or none. */
    private Double target(List<Cell> inRow) {
        List<Double> targets = inRow.stream()
                .map(cell -> aspirations
                        .target(cell.codes().get(Axis.SEGMENT), cell.codes().get(Axis.STAGE), metric)
                        .orElse(null))
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0) : null;
    }

    private RowKey keyOf(Cell cell) {
        Map<Axis, String> codes = new EnumMap<>(Axis.class);
        query.groupBy().forEach(axis -> codes.put(axis, cell.codes().get(axis)));
        return RowKey.of(
                codes, query.period() == Period.TOTAL ? null : query.period().startOf(cell.day(), yearStartsMonth));
    }

    /** Cells of the period before the first one are read for comparison only. */
    private boolean isAsked(RowKey key) {
        return key.periodStart() == null
                || query.from() == null
                || !query.period().next(key.periodStart()).minusDays(1).isBefore(query.from());
    }

    private boolean isClipped(LocalDate start) {
        return !Objects.equals(clippedStart(start), start)
                || !Objects.equals(clippedEnd(start), query.period().next(start).minusDays(1));
    }

    private LocalDate clippedStart(LocalDate start) {
        return query.from() != null && query.from().isAfter(start) ? query.from() : start;
    }

    private LocalDate clippedEnd(LocalDate start) {
        LocalDate end = query.period().next(start).minusDays(1);
        return query.to() != null && query.to().isBefore(end) ? query.to() : end;
    }

    private static Map<Axis, String> on(Cell cell, Set<Axis> axes) {
        Map<Axis, String> codes = new EnumMap<>(cell.codes());
        codes.keySet().retainAll(axes);
        return codes;
    }

    private static Histogram sum(List<Cell> cells) {
        return cells.stream().map(Cell::answers).reduce(Histogram.EMPTY, Histogram::plus);
    }
}
