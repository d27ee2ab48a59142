package org.memberpulse.metric;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Later less earlier of two independent groups, and how sure it is.
 *
 * @param estimate in the unit of the scores
 * @param standardError in the same unit, above 0
 * @param reference distribution of {@link #statistic()} if nothing has changed
 */
record Difference(double estimate, double standardError, ContinuousDistribution reference) {

    /** Both sides with the adjusted counts, against the normal distribution. */
    static Difference of(AdjustedNps earlier, AdjustedNps later) {
        return new Difference(
                later.estimate() - earlier.estimate(),
                Math.hypot(earlier.standardError(), later.standardError()),
                Confidence.NORMAL);
    }

    /**
     * Welch's t with the degrees of freedom of Welch and Satterthwaite (Welch, Biometrika 1947). At least two answers
     * on each side, not all the same on both.
     */
    static Difference welch(MeanScore earlier, MeanScore later) {
        double v1 = earlier.variance() / earlier.n();
        double v2 = later.variance() / later.n();
        double degreesOfFreedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / (earlier.n() - 1) + v2 * v2 / (later.n() - 1));
        return new Difference(later.mean() - earlier.mean(), Math.sqrt(v1 + v2), TDistribution.of(degreesOfFreedom));
    }

    /** z or t. */
    double statistic() {
        return estimate / standardError;
    }

    /** Two-sided. */
    double pValue() {
        return 2 * reference.survivalProbability(Math.abs(statistic()));
    }

    boolean significant() {
        return pValue() < Confidence.ERROR_RATE;
    }

    Interval interval() {
        double quantile = reference.inverseSurvivalProbability(Confidence.ERROR_RATE / 2);
        return Interval.around(estimate, quantile * standardError);
    }
}
