package org.memberpulse.metric;

/** When a figure is too uncertain to be read without a warning. */
final class Precision {
    /** Below this many answers the usual rule of thumb does not trust an approximation by the normal. */
    private static final long FEWEST_ANSWERS = 30;

    /** Half-width as a share of the range of the scale: 20 points of the 200 between -100 and +100. */
    private static final double WIDEST_HALF = 0.1;

    private Precision() {}

    /**
     * @param interval as published, after clipping; may be null only below {@link #FEWEST_ANSWERS}
     * @param range highest less lowest value that the figure can take
     */
    static boolean isLow(long n, Interval interval, double range) {
        return n < FEWEST_ANSWERS || interval.halfWidth() > WIDEST_HALF * range;
    }
}
