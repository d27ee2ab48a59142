package org.memberpulse.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which cells of a table are hidden so far. Whatever is hidden, no line tells one of its hidden parts: of a line whose
 * total is shown the hidden parts are none, or at least two with enough answers together, and of a line whose total is
 * hidden at least one part is hidden.
 */
final class HiddenCells {
    private final long[] sizes;
    private final int minimumCell;
    private final BitSet hidden;
    private final BitSet fixed;
    private final List<List<Line>> linesOf = new ArrayList<>();
    private final Deque<Line> open = new ArrayDeque<>();

    /**
     * Begins with what is too small, and what the lines need then.
     *
     * @param already what is hidden in any case
     * @param fixed cells that stay as they are, shown or hidden
     */
    HiddenCells(long[] sizes, int minimumCell, List<Line> lines, BitSet already, BitSet fixed) {
        this.sizes = sizes;
        this.minimumCell = minimumCell;
        this.hidden = (BitSet) already.clone();
        this.fixed = fixed;
        for (int cell = 0; cell < sizes.length; cell++) {
            linesOf.add(new ArrayList<>());
            if (!fixed.get(cell) && sizes[cell] > 0 && sizes[cell] < minimumCell) {
                hidden.set(cell);
            }
        }
        for (Line line : lines) {
            linesOf.get(line.total()).add(line);
            for (int part : line.parts()) {
                linesOf.get(part).add(line);
            }
        }
        open.addAll(lines);
        closeLines();
    }

    /** All of them; to be read, not to be changed. */
    BitSet all() {
        return hidden;
    }

    /** How many of them are not fixed. */
    int undecided() {
        BitSet undecided = (BitSet) hidden.clone();
        undecided.andNot(fixed);
        return undecided.cardinality();
    }

    /** Hides a cell, and nothing else until {@link #closeLines}; whether it could be hidden. */
    boolean hide(int cell) {
        if (hidden.get(cell) || fixed.get(cell) || sizes[cell] == 0) {
            return false;
        }
        hidden.set(cell);
        open.addAll(linesOf.get(cell));
        return true;
    }

    void show(int cell) {
        hidden.clear(cell);
    }

    /** Hides what the lines of newly hidden cells need. */
    void closeLines() {
        while (!open.isEmpty()) {
            Line line = open.poll();
            if (!isSafe(line)) {
                hideAnotherOf(line);
            }
        }
    }

    private boolean isSafe(Line line) {
        int hiddenParts = 0;
        long together = 0;
        for (int part : line.parts()) {
            if (hidden.get(part)) {
                hiddenParts++;
                together += sizes[part];
            }
        }
        return hidden.get(line.total())
                ? hiddenParts > 0
                : hiddenParts == 0 || hiddenParts > 1 && together >= minimumCell;
    }

    /** The first part that can be hidden; the total when there is none. */
    private void hideAnotherOf(Line line) {
        for (int part : line.parts()) {
            if (hide(part)) {
                return;
            }
        }
        hide(line.total());
    }
}
