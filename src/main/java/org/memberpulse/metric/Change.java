package org.memberpulse.metric;

/**
 * How a score moved between two independent groups or periods, later less earlier. A figure that cannot be had is null.
 *
 * @param change difference of the two scores as published, unrounded; null when one side has no answer
 * @param low lower end of the interval of the difference, clipped to what the scale allows
 * @param high upper end; for NPS the interval rests on the adjusted counts and need not be centred on the change
 * @param significant whether a change this large would be seen in fewer than 5 % of cases had nothing moved
 * @param pValue the probability of a change this large or larger had nothing moved, two-sided
 */
public record Change(Double change, Double low, Double high, Boolean significant, Double pValue) {
    static final Change UNKNOWN = new Change(null, null, null, null, null);

    /** With the adjusted counts on both sides; all null when one side has no answer. */
    public static Change between(NpsScore earlier, NpsScore later) {
        if (earlier.n() == 0 || later.n() == 0) {
            return UNKNOWN;
        }
        Difference difference = Difference.of(AdjustedNps.of(earlier), AdjustedNps.of(later));
        return of(later.nps() - earlier.nps(), difference, NpsScore.HIGHEST - NpsScore.LOWEST);
    }

    /**
     * By Welch's t-test. All null when one side has no answer. Only the change is known when one side has a single
     * answer, or when each side is unanimous: without any variance there is nothing to measure the change against.
     */
    public static Change between(MeanScore earlier, MeanScore later) {
        if (!earlier.scale().equals(later.scale())) {
            throw new IllegalArgumentException("not the same scale: " + earlier.scale() + " and " + later.scale());
        }
        if (earlier.n() == 0 || later.n() == 0) {
            return UNKNOWN;
        }
        double change = later.mean() - earlier.mean();
        if (earlier.n() == 1 || later.n() == 1 || earlier.variance() + later.variance() == 0) {
            return new Change(change, null, null, null, null);
        }
        return of(change, Difference.welch(earlier, later), earlier.scale().range());
    }

    private static Change of(double change, Difference difference, double largest) {
        Interval interval = difference.interval().clippedTo(-largest, largest);
        return new Change(change, interval.low(), interval.high(), difference.significant(), difference.pValue());
    }
}
