package org.memberpulse.metric;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Which cells of a standing table are hidden. The tables build on each other: segment by stage, the same over time, by
 * survey, by a dimension. Each leaves the cells of those before as they are, so that whoever reads one table sees the
 * same cells hidden as whoever reads another, and two of them together give nothing away.
 */
final class Hiding {
    private final Margins margins;
    private final Veil veil;
    private final BitSet hidden = new BitSet();

    private Hiding(Margins margins, Veil veil) {
        this.margins = margins;
        this.veil = veil;
    }

    /**
     * @param levels how many tables build on each other
     * @param minimumCells fewest answers that may be shown, by the level of the table
     * @param floor fewest that may be shown when they follow from what is decided
     * @param already hidden for another reason, unless it is the same as a cell that is shown
     * @param veil what is hidden as a whole; grows here
     */
    static BitSet of(Margins margins, int levels, IntUnaryOperator minimumCells, int floor, BitSet already, Veil veil) {
        Hiding hiding = new Hiding(margins, veil);
        for (int level = 0; level < levels; level++) {
            boolean decided = false;
            do {
                decided = hiding.decide(level, minimumCells.applyAsInt(level), floor, already);
            } while (!decided && veil.coverMore(level));
        }
        for (int cell = 0; cell < margins.count(); cell++) {
            hiding.hidden.set(cell, hiding.hidden.get(cell) || margins.isVeiled(cell, veil));
        }
        return hiding.hidden;
    }

    /** Whether it could be decided. */
    private boolean decide(int level, int minimumCell, int floor, BitSet already) {
        List<Line> lines = margins.lines(level, veil);
        BitSet fixed = new BitSet();
        for (int cell = 0; cell < margins.count(); cell++) {
            fixed.set(cell, margins.level(cell) != level || margins.isVeiled(cell, veil));
        }
        lines.forEach(line -> inherit(line, fixed));
        BitSet start = (BitSet) already.clone();
        start.andNot(fixed);
        start.or(hidden);
        Optional<BitSet> found =
                Suppression.hide(margins.sizes(), minimumCell, floor, lines, start, fixed, veil.mostHidden(level));
        found.ifPresent(hidden::or);
        return found.isPresent();
    }

    /** The only part of a total that is decided is the same cell and shares its fate. */
    private void inherit(Line line, BitSet fixed) {
        int part = line.parts()[0];
        if (line.parts().length == 1 && fixed.get(line.total()) && !fixed.get(part)) {
            fixed.set(part);
            hidden.set(part, hidden.get(line.total()));
        }
    }
}
