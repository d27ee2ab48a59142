package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** All cells of a standing table in which there is anything, the sums among them, and in which of its tables they are. */
final class Margins {
    private final Coordinates coordinates;
    private final TableAxes table;
    private final Map<Long, Integer> cells = new HashMap<>();
    private final long[] keys;
    private final long[] sizes;
    private final List<Line> lines = new ArrayList<>();
    private final Kind[] kinds;

    /**
     * What all cells have in common that are divided by the same.
     *
     * @param level the first of the tables that build on each other in which they appear
     * @param axes those after segment and stage
     */
    private record Kind(int level, Set<Axis> axes, Period period) {}

    /** @param present which tallies there are cells for */
    Margins(
            TableAxes table,
            Coordinates coordinates,
            List<Tally> tallies,
            Predicate<Tally> present,
            ToLongFunction<Tally> size) {
        this.coordinates = coordinates;
        this.table = table;
        Map<Long, Long> sums = new HashMap<>();
        Ancestors ancestors = new Ancestors(coordinates);
        for (Tally tally : tallies) {
            if (present.test(tally)) {
                long n = size.applyAsLong(tally);
                ancestors.forEach(tally, key -> sums.merge(key, n, Long::sum));
            }
        }
        keys = sums.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        sizes = new long[keys.length];
        for (int cell = 0; cell < keys.length; cell++) {
            cells.put(keys[cell], cell);
            sizes[cell] = sums.get(keys[cell]);
        }
        Map<Kind, Kind> known = new HashMap<>();
        kinds = LongStream.of(keys)
                .mapToObj(key -> known.computeIfAbsent(kind(key), same -> same))
                .toArray(Kind[]::new);
        addLines();
    }

    private void addLines() {
        Map<Long, int[]> parts = new HashMap<>();
        for (int cell = 0; cell < keys.length; cell++) {
            for (int axis = 0; axis < coordinates.axes(); axis++) {
                int number = coordinates.numberAt(keys[cell], axis);
                if (number > 0) {
                    addPart(parts, cell, number * coordinates.weight(axis), axis);
                }
            }
            int time = coordinates.numberAt(keys[cell], coordinates.axes());
            for (int parent : coordinates.parents(time)) {
                addPart(parts, cell, time - parent, coordinates.axes() + kindOfTime(time, parent));
            }
        }
        parts.keySet().stream().sorted().forEach(line -> {
            int[] inLine = parts.get(line);
            lines.add(new Line((int) (line / kinds()), inLine));
        });
    }

    private void addPart(Map<Long, int[]> parts, int part, long down, int kind) {
        long total = cells.get(keys[part] - down);
        parts.merge(total * kinds() + kind, new int[] {part}, Margins::append);
    }

    /** All time is the sum of its years by either basis, and a month the sum of its crossings. */
    private int kindOfTime(int time, int parent) {
        Basis basis = coordinates.time(parent == 0 ? time : parent).basis();
        return basis.ordinal();
    }

    private int kinds() {
        return coordinates.axes() + Basis.values().length;
    }

    private static int[] append(int[] before, int[] last) {
        int[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = last[0];
        return all;
    }

    private Kind kind(long key) {
        int time = coordinates.numberAt(key, coordinates.axes());
        int level = time > 0 ? TableAxes.LEVEL_OF_TIME : 0;
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        for (int axis = TableAxes.CROSSED; axis < coordinates.axes(); axis++) {
            if (coordinates.numberAt(key, axis) > 0) {
                axes.add(table.axes().get(axis));
                level = axis;
            }
        }
        return new Kind(level, axes, coordinates.time(time).period());
    }

    /** The first of the tables that build on each other in which the cell appears. */
    int level(int cell) {
        return kinds[cell].level();
    }

    boolean isVeiled(int cell, Veil veil) {
        return veil.covers(kinds[cell].axes(), kinds[cell].period());
    }

    int count() {
        return keys.length;
    }

    long[] sizes() {
        return sizes;
    }

    long key(int cell) {
        return keys[cell];
    }

    /** Negative when there is nothing. */
    int cell(long key) {
        return cells.getOrDefault(key, -1);
    }

    /** The lines of the tables up to this one, without what is veiled. */
    List<Line> lines(int level, Veil veil) {
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            int part = line.parts()[0];
            if (level(part) <= level && !isVeiled(part, veil)) {
                found.add(line);
            }
        }
        return found;
    }
}
