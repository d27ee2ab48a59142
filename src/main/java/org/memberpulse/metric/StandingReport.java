package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.memberpulse.journey.Aspirations;

/** Picks the rows of a report from a standing table. */
final class StandingReport {
    private final ReportQuery query;
    private final StandingTable table;
    private final String metric;
    private final Aspirations aspirations;
    private final Map<String, Long> population;
    private final Map<RowKey, List<TableCell>> cells = new HashMap<>();

    /** @param population active members by segment; null where it is not known */
    StandingReport(
            ReportQuery query,
            StandingTable table,
            String metric,
            Aspirations aspirations,
            Map<String, Long> population) {
        this.query = query;
        this.table = table;
        this.metric = metric;
        this.aspirations = aspirations;
        this.population = population;
        Period period = query.range() != null ? query.range() : query.period();
        for (TableCell cell : table.cells(query.axes(), query.basis(), period)) {
            if (isWanted(cell)) {
                cells.computeIfAbsent(keyOf(cell), key -> new ArrayList<>()).add(cell);
            }
        }
    }

    /** The same, where a cell is hidden that may not be shown in detail. */
    StandingReport detailed() {
        cells.replaceAll((key, inRow) -> inRow.stream().map(TableCell::detailed).toList());
        return this;
    }

    private boolean isWanted(TableCell cell) {
        return (query.range() == null || cell.time().start().equals(query.from()))
                && query.filters().entrySet().stream().allMatch(filter -> filter.getValue()
                        .contains(cell.codes().get(filter.getKey())));
    }

    private RowKey keyOf(TableCell cell) {
        Map<Axis, String> codes = new EnumMap<>(Axis.class);
        query.groupBy().forEach(axis -> codes.put(axis, cell.codes().get(axis)));
        return RowKey.of(
                codes, query.period() == Period.TOTAL ? null : cell.time().start());
    }

    /** The rows in their order; a total that is not grouped is always there. */
    List<Row> rows() {
        Map<RowKey, Row> rows = new TreeMap<>();
        cells.forEach((key, inRow) -> {
            if (isInRange(key.periodStart())) {
                rows.put(key, row(key, inRow));
            }
        });
        if (rows.isEmpty() && query.groupBy().isEmpty() && query.period() == Period.TOTAL) {
            RowKey key = RowKey.of(Map.of(), null);
            rows.put(key, row(key, List.of()));
        }
        return List.copyOf(rows.values());
    }

    private boolean isInRange(LocalDate start) {
        return start == null
                || (query.from() == null || !start.isBefore(query.from()))
                        && (query.to() == null || !start.isAfter(query.to()));
    }

    private Row row(RowKey key, List<TableCell> inRow) {
        boolean total = query.period() == Period.TOTAL;
        return new Row(
                key,
                total ? query.from() : key.periodStart(),
                total ? query.to() : query.period().next(key.periodStart()).minusDays(1),
                shown(inRow),
                inRow.stream().noneMatch(TableCell::detailHidden),
                total ? null : before(key),
                target(inRow),
                stages(inRow).size() > 1,
                !query.summed().isEmpty(),
                visible(inRow),
                query.weighted() ? strata(inRow) : null);
    }

    /**
     * A cell unless it is hidden; over a filter with several codes the sum of those that are shown by themselves, because
     * the sum of all would give away the hidden ones. Null when nothing may be shown.
     */
    private Histogram shown(List<TableCell> inRow) {
        List<TableCell> visible = inRow.stream().filter(cell -> !cell.hidden()).toList();
        return visible.isEmpty() && !inRow.isEmpty()
                ? null
                : visible.stream().map(TableCell::counts).reduce(Histogram.EMPTY, Histogram::plus);
    }

    private static List<TableCell> visible(List<TableCell> inRow) {
        return inRow.stream().filter(cell -> !cell.hidden()).toList();
    }

    private Histogram before(RowKey key) {
        List<TableCell> earlier = cells.get(key.at(query.period().previous(key.periodStart())));
        return earlier == null ? null : shown(earlier);
    }

    /** The target that all segments and stages of the row share; null when they have several or none. */
    private Double target(List<TableCell> inRow) {
        Set<Double> targets = new HashSet<>();
        for (TableCell cell : inRow) {
            for (TableCell stage : within(cell, Axis.STAGE)) {
                for (TableCell both : within(stage, Axis.SEGMENT)) {
                    targets.add(aspirations
                            .target(both.codes().get(Axis.SEGMENT), both.codes().get(Axis.STAGE), metric)
                            .orElse(null));
                }
            }
        }
        return targets.size() == 1 ? targets.iterator().next() : null;
    }

    private Set<String> stages(List<TableCell> inRow) {
        Set<String> stages = new HashSet<>();
        inRow.forEach(cell ->
                within(cell, Axis.STAGE).forEach(part -> stages.add(part.codes().get(Axis.STAGE))));
        return stages;
    }

    private Strata strata(List<TableCell> inRow) {
        Map<String, Histogram> answers = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (TableCell cell : inRow) {
            for (TableCell part : within(cell, Axis.SEGMENT)) {
                String segment = part.codes().get(Axis.SEGMENT);
                answers.merge(segment, part.counts(), Histogram::plus);
                if (part.hidden()) {
                    hidden.add(segment);
                }
            }
        }
        hidden.forEach(segment -> answers.put(segment, null));
        return new Strata(population, answers);
    }

    /** The cells that a cell is the total of on an axis; itself where it is none. */
    private List<TableCell> within(TableCell cell, Axis axis) {
        if (cell.codes().containsKey(axis)) {
            return List.of(cell);
        }
        return table.codes(axis).stream()
                .map(code -> {
                    Map<Axis, String> codes = new EnumMap<>(Axis.class);
                    codes.putAll(cell.codes());
                    codes.put(axis, code);
                    return table.has(codes, cell.time()) ? table.cell(codes, cell.time()) : null;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
