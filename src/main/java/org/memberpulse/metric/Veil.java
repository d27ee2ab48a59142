package org.memberpulse.metric;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which part of a standing table is hidden as a whole because nearly every cell of it is too small: to work out what the
 * few others give away would take too long. It is not even told in which of its cells there is an answer, so that it says
 * nothing about the rest of the table. First to go is a dimension by survey, then its months, quarters and years, at
 * last the dimension; of the surveys the same. Segment by stage over time never is.
 */
final class Veil {
    static final int MOST_HIDDEN = 1_000;

    private static final List<Period> PERIODS = List.of(Period.MONTH, Period.QUARTER, Period.YEAR, Period.TOTAL);

    private final int mostHidden;
    /** By the level of the table, how many of its periods are covered, from the shortest. */
    private final int[] covered;

    private final List<Axis> axes;
    private boolean bothCovered;

    Veil(List<Axis> axes, int mostHidden) {
        this.axes = axes;
        this.mostHidden = mostHidden;
        this.covered = new int[axes.size()];
    }

    /** How many cells of a table may be hidden before it is worth no more time. */
    int mostHidden(int level) {
        return level < TableAxes.CROSSED ? Integer.MAX_VALUE : mostHidden;
    }

    boolean covers(Set<Axis> by, Period period) {
        boolean both = bothCovered;
        boolean any = false;
        for (int level = TableAxes.CROSSED; level < axes.size(); level++) {
            boolean divided = by.contains(axes.get(level));
            both &= divided;
            any |= divided && PERIODS.indexOf(period) < covered[level];
        }
        return both || any;
    }

    /** Covers the next part of one of the tables that build on each other; false when all of it is. */
    boolean coverMore(int level) {
        if (level > TableAxes.CROSSED && !bothCovered) {
            bothCovered = true;
            return true;
        }
        return covered[level]++ < PERIODS.size() - 1;
    }

    /** How much is covered: grows until everything is decided. */
    int size() {
        return IntStream.of(covered).sum() + (bothCovered ? 1 : 0);
    }
}
