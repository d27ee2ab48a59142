package org.memberpulse.metric;

/**
 * The score of the counts with three answers added: 3/4 of a promoter, 3/4 of a detractor, the rest passive. Intervals
 * and comparisons start from it, since the plain Wald interval has no width where all agree (Rocks, Interval Estimation
 * for the Net Promoter Score, The American Statistician 2016).
 *
 * @param estimate in points
 * @param standardError in points
 */
record AdjustedNps(double estimate, double standardError) {
    private static final double ADDED_ANSWERS = 3;
    private static final double ADDED_TO_EACH_SIDE = 0.75;

    static AdjustedNps of(NpsScore score) {
        double n = score.n() + ADDED_ANSWERS;
        double p = (score.promoters() + ADDED_TO_EACH_SIDE) / n;
        double d = (score.detractors() + ADDED_TO_EACH_SIDE) / n;
        return new AdjustedNps(100 * (p - d), 100 * Math.sqrt((p + d - (p - d) * (p - d)) / n));
    }

    /** Not clipped. */
    Interval interval() {
        return Interval.around(estimate, Confidence.Z * standardError);
    }
}
