package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;

/**
 * One metric by segment, stage and time, and by what else it is divided by, with all totals, and which of these cells are
 * hidden. That is decided once for the whole table and never for a request: a request picks from it.
 *
 * <p>Hidden is first what is too small by the answers to the core question, the same for every metric, then what is too
 * small by the answers to this one.
 */
final class StandingTable {
    private final TableAxes table;
    private final Coordinates coordinates;
    private final Margins margins;
    private final Veil veil;
    private final BitSet hidden;
    private final BitSet detailHidden;
    private final long[][] answers;
    private final Map<List<Object>, List<Integer>> byShape = new HashMap<>();

    StandingTable(TableAxes table, List<Tally> tallies, Thresholds thresholds) {
        this(table, tallies, thresholds, Veil.MOST_HIDDEN);
    }

    /** @param mostHidden with more hidden cells than these one of the tables that build on each other is veiled */
    StandingTable(TableAxes table, List<Tally> tallies, Thresholds thresholds, int mostHidden) {
        this.table = table;
        this.coordinates = new Coordinates(table, tallies);
        Margins core = new Margins(table, coordinates, tallies, tally -> tally.size() > 0, Tally::size);
        IntUnaryOperator forScores = level -> table.declaredDimension(level) ? thresholds.detail() : thresholds.score();
        this.veil = new Veil(table.axes(), mostHidden);
        boolean sameAsCore =
                tallies.stream().allMatch(tally -> tally.shows() == tally.size() > 0 && tally.size() == tally.n());
        this.margins = sameAsCore ? core : new Margins(table, coordinates, tallies, Tally::shows, Tally::n);
        BitSet small;
        BitSet scores;
        BitSet details;
        int veiled;
        // What is too much for the one is veiled for all, so that none tells where the others have answers.
        do {
            veiled = veil.size();
            small = Hiding.of(core, table.levels(), forScores, thresholds.score(), new BitSet(), veil);
            scores = sameAsCore
                    ? small
                    : Hiding.of(margins, table.levels(), forScores, thresholds.score(), small(core, small), veil);
            details =
                    Hiding.of(margins, table.levels(), level -> thresholds.detail(), thresholds.detail(), scores, veil);
        } while (veil.size() > veiled);
        this.hidden = scores;
        this.detailHidden = details;
        this.answers = new long[margins.count()][Histogram.HIGHEST_SCORE + 1];
        addUp(tallies);
        for (int cell = 0; cell < margins.count(); cell++) {
            if (time(cell).issued() == null) {
                byShape.computeIfAbsent(shape(cell), shape -> new ArrayList<>()).add(cell);
            }
        }
    }

    private BitSet small(Margins core, BitSet hiddenInCore) {
        BitSet found = new BitSet();
        for (int cell = 0; cell < margins.count(); cell++) {
            int ofCore = core.cell(margins.key(cell));
            found.set(cell, ofCore >= 0 && hiddenInCore.get(ofCore));
        }
        return found;
    }

    private void addUp(List<Tally> tallies) {
        Ancestors ancestors = new Ancestors(coordinates);
        for (Tally tally : tallies) {
            ancestors.forEach(tally, key -> {
                int cell = margins.cell(key);
                for (int score = 0; cell >= 0 && score <= Histogram.HIGHEST_SCORE; score++) {
                    answers[cell][score] += tally.counts().count(score);
                }
            });
        }
    }

    /** The axes a cell is divided by, and its kind of time. */
    private List<Object> shape(int cell) {
        Set<Axis> axes = codes(cell).keySet();
        return shape(axes, time(cell).basis(), time(cell).period());
    }

    private TimeNode time(int cell) {
        return coordinates.time(coordinates.numberAt(margins.key(cell), coordinates.axes()));
    }

    private static List<Object> shape(Set<Axis> axes, Basis basis, Period period) {
        return period == Period.TOTAL ? List.of(axes, period) : List.of(axes, basis, period);
    }

    private Map<Axis, String> codes(int cell) {
        Map<Axis, String> codes = new EnumMap<>(Axis.class);
        for (int axis = 0; axis < coordinates.axes(); axis++) {
            int number = coordinates.numberAt(margins.key(cell), axis);
            if (number > 0) {
                codes.put(table.axes().get(axis), coordinates.code(axis, number));
            }
        }
        return codes;
    }

    /** All cells divided by exactly these axes, of one kind of period; where they are veiled, all that might be. */
    List<TableCell> cells(Set<Axis> axes, Basis basis, Period period) {
        if (isVeiled(axes, period)) {
            Axis last = table.last(axes);
            Set<Axis> others = EnumSet.copyOf(axes);
            others.remove(last);
            return cells(others, basis, period).stream()
                    .flatMap(whole -> codes(last).stream().map(code -> whole.veiled(last, code)))
                    .toList();
        }
        return byShape.getOrDefault(shape(axes, coordinates.basis(basis), period), List.of()).stream()
                .map(this::cell)
                .toList();
    }

    private TableCell cell(int cell) {
        return new TableCell(
                codes(cell), time(cell), Histogram.of(answers[cell]), hidden.get(cell), detailHidden.get(cell));
    }

    /** How many of other tallies of the same answers are in a cell. */
    ToLongFunction<TableCell> sums(List<Tally> others) {
        Map<Long, Long> sums = new HashMap<>();
        Ancestors ancestors = new Ancestors(coordinates);
        others.stream()
                .filter(Tally::shows)
                .forEach(tally -> ancestors.forEach(tally, key -> sums.merge(key, tally.n(), Long::sum)));
        return cell -> {
            int at = cellAt(cell.codes(), cell.time());
            return at < 0 ? 0 : sums.getOrDefault(margins.key(at), 0L);
        };
    }

    /** Whether there is anything, as far as it is told. */
    boolean has(Map<Axis, String> codes, TimeNode time) {
        if (isVeiled(codes.keySet(), time.period())) {
            Map<Axis, String> whole = new EnumMap<>(codes);
            whole.remove(table.last(codes.keySet()));
            return has(whole, time);
        }
        return cellAt(codes, time) >= 0;
    }

    /** The cell; an empty one when there is nothing. */
    TableCell cell(Map<Axis, String> codes, TimeNode time) {
        if (isVeiled(codes.keySet(), time.period())) {
            return TableCell.veiled(codes, time);
        }
        int cell = cellAt(codes, time);
        return cell < 0 ? TableCell.EMPTY : cell(cell);
    }

    /** Whether it is not even told where in these tables there is an answer. */
    boolean isVeiled(Set<Axis> axes, Period period) {
        return veil.covers(axes, period);
    }

    private int cellAt(Map<Axis, String> codes, TimeNode time) {
        int when = coordinates.number(time);
        long key = when;
        for (int axis = 0; axis < coordinates.axes(); axis++) {
            String code = codes.get(table.axes().get(axis));
            int number = code == null ? 0 : coordinates.number(axis, code);
            if (number < 0 || when < 0) {
                return -1;
            }
            key += number * coordinates.weight(axis);
        }
        return margins.cell(key);
    }

    /** The codes on an axis. */
    List<String> codes(Axis axis) {
        return coordinates.codes(table.axes().indexOf(axis));
    }

    /** How many cells there are. */
    int size() {
        return margins.count();
    }
}
