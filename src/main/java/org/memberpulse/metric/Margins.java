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

/** All cells of a standing table in which there is anything, the sums among them, and in which of its tables they are. */
final class Margins {
    private final Coordinates coordinates;
    private final TableAxes table;
    private final Map<Long, Integer> cells = new HashMap<>();
    private final long[] keys;
    private final long[] sizes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> lineLevels = new ArrayList<>();

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
            lineLevels.add(level(inLine[0]));
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

    /** The first of the tables that build on each other in which the cell appears. */
    int level(int cell) {
        int level = coordinates.numberAt(keys[cell], coordinates.axes()) > 0 ? TableAxes.LEVEL_OF_TIME : 0;
        for (int axis = 0; axis < coordinates.axes(); axis++) {
            if (coordinates.numberAt(keys[cell], axis) > 0) {
                level = Math.max(level, table.level(axis));
            }
        }
        return level;
    }

    boolean isVeiled(int cell, Veil veil) {
        Set<Axis> by = EnumSet.noneOf(Axis.class);
        for (int axis = TableAxes.CROSSED; axis < coordinates.axes(); axis++) {
            if (coordinates.numberAt(keys[cell], axis) > 0) {
                by.add(table.axes().get(axis));
            }
        }
        int time = coordinates.numberAt(keys[cell], coordinates.axes());
        return veil.covers(by, coordinates.time(time).period());
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
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (lineLevels.get(i) <= level && !isVeiled(line.parts()[0], veil)) {
                found.add(line);
            }
        }
        return found;
    }
}
