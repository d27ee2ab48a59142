package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the shown cells of a table give away about the hidden ones by adding and subtracting, however cleverly: a hidden
 * cell is derivable when the equations of the lines leave it only one value. Exact but for a chance of one in two
 * thousand million to take a cell for derivable that is not.
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
}
