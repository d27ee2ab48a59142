package org.memberpulse.metric;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which cells of a table with totals must be hidden so that no small cell is shown and none can be worked out from the
 * others.
 *
 * <p>A cell with fewer than k answers, but some, is hidden (primary). Where a line would tell it, another part is hidden
 * too, in the fixed order of the line whatever its size: a partner chosen by size would change as answers come in and
 * give away the first one ({@link HiddenCells}). When no part is left the total goes. Lines that cross can still give a
 * cell away by subtracting one sum from another: {@link Derivation} finds those, and they get a partner as well
 * (complementary; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001).
 */
public final class Suppression {
    private final long[] sizes;
    private final int minimumCell;
    private final int floor;
    private final List<Line> lines;
    private final BitSet fixed;
    private final HiddenCells hidden;

    private Suppression(long[] sizes, int minimumCell, int floor, List<Line> lines, BitSet already, BitSet fixed) {
        this.sizes = sizes;
        this.minimumCell = minimumCell;
        this.floor = floor;
        this.lines = lines;
        this.fixed = fixed;
        this.hidden = new HiddenCells(sizes, minimumCell, lines, already, fixed);
    }

    /**
     * The hidden cells of a table.
     *
     * @param sizes how many answered, by cell; cells without an answer stand in no line
     * @param minimumCell k, the fewest answers that may be shown
     */
    public static BitSet hide(long[] sizes, int minimumCell, List<Line> lines) {
        return hide(sizes, minimumCell, minimumCell, lines, new BitSet(), new BitSet(), Integer.MAX_VALUE)
                .orElseThrow();
    }

    /**
     * The same for a table in which something is decided already.
     *
     * @param floor the size from which a cell may be shown when cells that are decided tell it anyway
     * @param already what is hidden in any case
     * @param fixed cells that stay as they are, shown or hidden
     * @param most with more hidden ones among the others it is not worth the time
     * @return empty when there are more
     */
    static Optional<BitSet> hide(
            long[] sizes, int minimumCell, int floor, List<Line> lines, BitSet already, BitSet fixed, int most) {
        Suppression first = new Suppression(sizes, minimumCell, floor, lines, already, fixed);
        if (first.hidden.undecided() > most) {
            return Optional.empty();
        }
        if (first.derivable().isEmpty()) {
            return Optional.of(first.hidden.all());
        }
        BitSet decided = Derivation.ofDecided(sizes, floor, lines, both(already, fixed), fixed);
        decided.or(fixed);
        BitSet start = (BitSet) already.clone();
        start.andNot(decided);
        start.or(both(already, fixed));
        Suppression second = new Suppression(sizes, minimumCell, floor, lines, start, decided);
        second.protectAll();
        return Optional.of(second.hidden.all());
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private List<int[]> derivable() {
        return Derivation.of(sizes, minimumCell, lines, hidden.all());
    }

    private void protectAll() {
        while (protect(derivable())) {
            hidden.closeLines();
        }
    }

    /**
     * Hides one more of the cells from which something follows that must not; whether there was one. When there is none,
     * what is large enough and follows anyway is shown: that tells nothing new.
     */
    private boolean protect(List<int[]> derivable) {
        List<int[]> exposed = derivable.stream()
                .filter(sum -> sum.length > 1 || mustStayHidden(sum[0]))
                .toList();
        Equations traced = new Equations(sizes.length, lines, hidden.all(), true);
        BitSet taken = new BitSet();
        for (int[] sum : exposed) {
            BitSet sources = traced.sources(sum);
            if (!sources.intersects(taken)) {
                int source = bestOf(sources, traced);
                if (source >= 0 && hidden.hide(source)) {
                    taken.set(source);
                }
            }
        }
        if (taken.isEmpty()) {
            derivable.stream()
                    .filter(cell -> cell.length == 1 && !fixed.get(cell[0]) && sizes[cell[0]] >= floor)
                    .forEach(cell -> hidden.show(cell[0]));
        }
        return !taken.isEmpty();
    }

    private boolean mustStayHidden(int cell) {
        return fixed.get(cell) || sizes[cell] < minimumCell;
    }

    /** The finest that does not follow from other shown ones itself; or else the finest; negative for none. */
    private int bestOf(BitSet sources, Equations traced) {
        int second = -1;
        for (int cell = sources.length(); (cell = sources.previousSetBit(cell - 1)) >= 0; ) {
            if (!fixed.get(cell) && sizes[cell] > 0) {
                if (!traced.followsFromShown(cell)) {
                    return cell;
                }
                second = Math.max(second, cell);
            }
        }
        return second;
    }
}
