package org.memberpulse.metric;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The lines of a table as equations in its hidden cells, in the integers modulo a prime, brought into a form in which each
 * begins with another cell.
 */
final class Equations {
    private static final long SEED = 20_140_527;

    private final int[] columnOf;
    private final int unknown;
    private final Map<Integer, SparseRow> rows = new HashMap<>();
    /** The shown cells that follow from other shown ones. */
    private final BitSet followsFromShown = new BitSet();

    /** @param traced whether to know from which shown cells a hidden one follows */
    Equations(int cells, List<Line> lines, BitSet hidden, boolean traced) {
        columnOf = new int[cells];
        int next = 0;
        for (int cell = cells - 1; cell >= 0; cell--) {
            columnOf[cell] = hidden.get(cell) ? next++ : -1;
        }
        unknown = next;
        for (int cell = 0; traced && cell < cells; cell++) {
            if (!hidden.get(cell)) {
                columnOf[cell] = unknown + cell;
            }
        }
        for (Line line : lines) {
            add(SparseRow.of(line, columnOf));
        }
    }

    private void add(SparseRow row) {
        SparseRow rest = reduce(row);
        if (!rest.isEmpty() && rest.lowest() < unknown) {
            rows.put(rest.lowest(), rest);
        } else {
            for (int column : rest.columns()) {
                followsFromShown.set(column - unknown);
            }
        }
    }

    private SparseRow reduce(SparseRow row) {
        SparseRow rest = row;
        SparseRow known;
        while (!rest.isEmpty() && (known = rows.get(rest.lowest())) != null) {
            rest = rest.withoutLowest(known);
        }
        return rest;
    }

    /**
     * By how much the hidden cells can differ between two truths that look the same from outside, by cell; random where
     * there is a choice, always 0 where there is none.
     */
    long[] difference() {
        Random random = new Random(SEED);
        long[] values = new long[unknown];
        for (int column = unknown - 1; column >= 0; column--) {
            SparseRow row = rows.get(column);
            values[column] = row == null ? 1 + (random.nextLong() >>> 4) : row.solve(values);
        }
        long[] byCell = new long[columnOf.length];
        for (int cell = 0; cell < byCell.length; cell++) {
            byCell[cell] = columnOf[cell] >= 0 && columnOf[cell] < unknown ? values[columnOf[cell]] : 0;
        }
        return byCell;
    }

    /** The shown cells from which the sum of these hidden ones follows. Only of traced equations. */
    BitSet sources(int[] hiddenCells) {
        BitSet found = new BitSet();
        for (int column : reduce(SparseRow.sum(hiddenCells, columnOf)).columns()) {
            found.set(column - unknown);
        }
        return found;
    }

    /** Whether a shown cell would follow from the others if it were hidden. Only of traced equations. */
    boolean followsFromShown(int cell) {
        return followsFromShown.get(cell);
    }
}
