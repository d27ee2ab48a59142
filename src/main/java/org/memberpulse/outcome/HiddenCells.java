package org.memberpulse.outcome;

import java.util.BitSet;
import java.util.List;

/** Which cells of a table are hidden so that no small one is shown or can be worked out from the rest of its line. */
final class HiddenCells {
    private final long[] sizes;
    private final int minimumCell;
    private final BitSet hidden = new BitSet();

    private HiddenCells(long[] sizes, int minimumCell) {
        this.sizes = sizes;
        this.minimumCell = minimumCell;
    }

    /**
     * @param sizes members by cell
     * @param lines each a total and then its parts, in the order in which a part is hidden beside another one
     */
    static BitSet of(long[] sizes, int minimumCell, List<int[]> lines) {
        HiddenCells cells = new HiddenCells(sizes, minimumCell);
        for (int cell = 0; cell < sizes.length; cell++) {
            cells.hidden.set(cell, sizes[cell] > 0 && sizes[cell] < minimumCell);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] line : lines) {
                changed |= !cells.isSafe(line) && cells.hideAnother(line);
            }
        }
        return cells.hidden;
    }

    private boolean isSafe(int[] line) {
        int parts = 0;
        long together = 0;
        for (int i = 1; i < line.length; i++) {
            if (hidden.get(line[i])) {
                parts++;
                together += sizes[line[i]];
            }
        }
        return hidden.get(line[0]) ? parts > 0 : parts == 0 || parts > 1 && together >= minimumCell;
    }

    private boolean hideAnother(int[] line) {
        for (int i = 1; i <= line.length; i++) {
            int cell = line[i % line.length];
            if (!hidden.get(cell) && sizes[cell] > 0) {
                hidden.set(cell);
                return true;
            }
        }
        return false;
    }
}
