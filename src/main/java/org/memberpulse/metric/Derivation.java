package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the shown cells of a table give away about the hidden ones by adding and subtracting, however cleverly: a hidden
 * cell is derivable when the equations of the lines leave it only one value.
 *
 * <p>The equations are solved exactly, in the integers modulo a prime. A solution that differs from the truth in randomly
 * chosen places differs in every cell that is not derivable, but for a chance of one in two thousand million to hide a
 * cell more than needed; a derivable cell never differs.
 */
final class Derivation {
    private static final long PRIME = (1L << 31) - 1;
    private static final long SEED = 20_140_527;

    /** By its lowest column, which no other has as its lowest: the columns of a row with their factors. */
    private final Map<Integer, SparseRow> rows = new HashMap<>();

    private Derivation() {}

    /**
     * @param base cells of a table decided before, of which the lines may tell no more than the lines within it
     * @return the derivable cells, of the base those about which something new is told, and the parts of derivable sums
     *     that are too small
     */
    static List<Integer> derivable(long[] sizes, int minimumCell, List<Line> lines, BitSet hidden, BitSet base) {
        int[] columnOf = columns(sizes.length, hidden, base);
        int unknown = hidden.cardinality();
        int firstOfBase = unknown - intersection(hidden, base);
        Derivation all = new Derivation();
        Derivation within = new Derivation();
        for (Line line : lines) {
            SparseRow row = SparseRow.of(line, columnOf);
            if (!row.isEmpty()) {
                all.add(row);
                if (base.get(line.total()) && base.get(line.parts()[0])) {
                    within.add(row);
                }
            }
        }
        int[] cellOf = new int[unknown];
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            cellOf[columnOf[cell]] = cell;
        }
        List<Integer> found = new ArrayList<>();
        long[] other = all.anotherSolution(unknown);
        for (int column = 0; column < unknown; column++) {
            if (other[column] == 0) {
                found.add(cellOf[column]);
            }
        }
        int[] finest = finest(cellOf, sizes, minimumCell, lines);
        SmallSums.in(
                        Arrays.stream(finest)
                                .mapToLong(cell -> other[columnOf[cell]])
                                .toArray(),
                        Arrays.stream(finest).mapToLong(cell -> sizes[cell]).toArray(),
                        minimumCell,
                        PRIME)
                .forEach(index -> found.add(finest[index]));
        all.rows.forEach((lowest, row) -> {
            if (lowest >= firstOfBase && !within.explains(row)) {
                found.add(cellOf[lowest]);
            }
        });
        return found;
    }

    private static int[] finest(int[] hidden, long[] sizes, int minimumCell, List<Line> lines) {
        BitSet totals = new BitSet();
        lines.forEach(line -> totals.set(line.total()));
        return Arrays.stream(hidden)
                .filter(cell -> sizes[cell] < minimumCell && !totals.get(cell))
                .toArray();
    }

    /** Hidden cells get columns: first those of this table, the finest first, then those of the base. Others have none. */
    private static int[] columns(int cells, BitSet hidden, BitSet base) {
        int[] columnOf = new int[cells];
        int next = 0;
        for (boolean ofBase : new boolean[] {false, true}) {
            for (int cell = cells - 1; cell >= 0; cell--) {
                if (hidden.get(cell) && base.get(cell) == ofBase) {
                    columnOf[cell] = next++;
                } else if (!hidden.get(cell)) {
                    columnOf[cell] = -1;
                }
            }
        }
        return columnOf;
    }

    private static int intersection(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private void add(SparseRow row) {
        SparseRow rest = reduce(row);
        if (!rest.isEmpty()) {
            rows.put(rest.lowest(), rest);
        }
    }

    private boolean explains(SparseRow row) {
        return reduce(row).isEmpty();
    }

    private SparseRow reduce(SparseRow row) {
        SparseRow rest = row;
        SparseRow known;
        while (!rest.isEmpty() && (known = rows.get(rest.lowest())) != null) {
            rest = rest.withoutLowest(known, PRIME);
        }
        return rest;
    }

    /** A solution of all sums being 0 with random values where there is a choice. */
    private long[] anotherSolution(int unknown) {
        Random random = new Random(SEED);
        long[] values = new long[unknown];
        for (int column = unknown - 1; column >= 0; column--) {
            SparseRow row = rows.get(column);
            values[column] = row == null ? 1 + random.nextInt((int) PRIME - 1) : row.solve(values, PRIME);
        }
        return values;
    }
}
