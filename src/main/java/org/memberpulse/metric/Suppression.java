package org.memberpulse.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which cells of a table with totals must be hidden so that no small cell is shown and none can be worked out from the
 * others.
 *
 * <p>A cell with fewer than k answers, but some, is hidden (primary). Of every line whose total is shown, the hidden
 * parts are none, or at least two with k answers together; of a line whose total is hidden at least one part is hidden.
 * Otherwise another part is hidden too, in the fixed order of the line whatever its size: a partner chosen by size would
 * change as answers come in and give away the first one. When no part is left the total goes. Lines that cross can still
 * give a cell away by subtracting one sum from another: {@link Derivation} finds those, and they get a partner as well
 * (complementary; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001).
 */
public final class Suppression {
    private final long[] sizes;
    private final int minimumCell;
    private final int floor;
    private final List<Line> lines;
    private final BitSet hidden;
    private final BitSet fixed;
    private final List<List<Line>> linesOf = new ArrayList<>();
    private final Deque<Line> open = new ArrayDeque<>();

    private Suppression(long[] sizes, int minimumCell, int floor, List<Line> lines, BitSet hidden, BitSet fixed) {
        this.sizes = sizes;
        this.minimumCell = minimumCell;
        this.floor = floor;
        this.lines = lines;
        this.hidden = (BitSet) hidden.clone();
        this.fixed = fixed;
        for (int cell = 0; cell < sizes.length; cell++) {
            linesOf.add(new ArrayList<>());
        }
        for (Line line : lines) {
            linesOf.get(line.total()).add(line);
            for (int part : line.parts()) {
                linesOf.get(part).add(line);
            }
        }
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
        first.begin();
        if (first.undecided() > most) {
            return Optional.empty();
        }
        if (first.decide(false)) {
            return Optional.of(first.hidden);
        }
        BitSet decided = Derivation.ofDecided(sizes, floor, lines, both(already, fixed), fixed);
        decided.or(fixed);
        BitSet start = (BitSet) already.clone();
        start.andNot(decided);
        start.or(both(already, fixed));
        Suppression second = new Suppression(sizes, minimumCell, floor, lines, start, decided);
        second.begin();
        second.decide(true);
        return Optional.of(second.hidden);
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** Hides what is too small and what each line needs. */
    private void begin() {
        for (int cell = 0; cell < sizes.length; cell++) {
            if (!fixed.get(cell) && sizes[cell] > 0 && sizes[cell] < minimumCell) {
                hidden.set(cell);
            }
        }
        open.addAll(lines);
        closeLines();
    }

    private int undecided() {
        BitSet open = (BitSet) hidden.clone();
        open.andNot(fixed);
        return open.cardinality();
    }

    /**
     * @param thoroughly whether to go on until nothing is derivable, or to stop when something is
     * @return whether nothing is
     */
    private boolean decide(boolean thoroughly) {
        List<int[]> derivable = Derivation.of(sizes, minimumCell, lines, hidden);
        boolean safe = derivable.isEmpty();
        while (thoroughly && protect(derivable)) {
            closeLines();
            derivable = Derivation.of(sizes, minimumCell, lines, hidden);
        }
        return safe;
    }

    private void closeLines() {
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

    /** Whether there was one to hide. */
    private boolean hideAnotherOf(Line line) {
        for (int part : line.parts()) {
            if (hide(part)) {
                return true;
            }
        }
        return hide(line.total());
    }

    private boolean hide(int cell) {
        if (hidden.get(cell) || fixed.get(cell) || sizes[cell] == 0) {
            return false;
        }
        hidden.set(cell);
        open.addAll(linesOf.get(cell));
        return true;
    }

    /**
     * Hides one more of the cells from which something follows that must not; whether there was one. When there is none, what is
     * large enough and follows anyway is shown: that tells nothing new.
     */
    private boolean protect(List<int[]> derivable) {
        List<int[]> exposed = derivable.stream()
                .filter(sum -> sum.length > 1 || mustStayHidden(sum[0]))
                .toList();
        Equations traced = new Equations(sizes.length, lines, hidden, true);
        BitSet taken = new BitSet();
        for (int[] sum : exposed) {
            BitSet sources = traced.sources(sum);
            if (!sources.intersects(taken)) {
                int source = bestOf(sources, traced);
                if (source >= 0 && hide(source)) {
                    taken.set(source);
                }
            }
        }
        if (taken.isEmpty()) {
            derivable.stream()
                    .filter(cell -> cell.length == 1 && !fixed.get(cell[0]) && sizes[cell[0]] >= floor)
                    .forEach(cell -> hidden.clear(cell[0]));
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
