package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the shown cells of a table give away about the hidden ones by adding and subtracting, however cleverly: a hidden
 * cell is derivable when the equations of the lines leave it only one value. Exact but for a chance of one in 10^18
 * to take a cell for derivable that is not.
 */
final class Derivation {
    private Derivation() {}

    /** Derivable cells, one each, and the finest cells of derivable sums that are too small. */
    static List<int[]> of(long[] sizes, int minimumCell, List<Line> lines, BitSet hidden) {
        long[] difference = new Equations(sizes.length, lines, hidden, false).difference();
        List<int[]> found = new ArrayList<>();
        hidden.stream().filter(cell -> difference[cell] == 0).forEach(cell -> found.add(new int[] {cell}));
        BitSet totals = new BitSet();
        lines.forEach(line -> totals.set(line.total()));
        int[] finest = hidden.stream()
                .filter(cell -> sizes[cell] < minimumCell && !totals.get(cell) && difference[cell] != 0)
                .toArray();
        SmallSums.in(
                        IntStream.of(finest).mapToLong(cell -> difference[cell]).toArray(),
                        IntStream.of(finest).mapToLong(cell -> sizes[cell]).toArray(),
                        minimumCell)
                .forEach(sum ->
                        found.add(IntStream.of(sum).map(index -> finest[index]).toArray()));
        return found;
    }

    /**
     * What the decided cells tell even when all others are hidden: to hide it would be in vain.
     *
     * @param floor the size from which it may be shown
     * @param hidden of the decided cells
     */
    static BitSet ofDecided(long[] sizes, int floor, List<Line> lines, BitSet hidden, BitSet decided) {
        BitSet open = new BitSet();
        open.set(0, sizes.length);
        open.andNot(decided);
        BitSet all = (BitSet) hidden.clone();
        all.or(open);
        long[] difference = new Equations(sizes.length, lines, all, false).difference();
        BitSet found = new BitSet();
        open.stream()
                .filter(cell -> difference[cell] == 0 && sizes[cell] >= floor)
                .forEach(found::set);
        return found;
    }
}
