package org.memberpulse.metric;

/**
 * Net Promoter Score of the answers to one question from 0 to 10, in points from -100 to +100. The denominator is the
 * number of answers to this question. Without an answer score, error, interval and display are null, never 0.
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 */
public record NpsScore(long promoters, long passives, long detractors) {
    static final double LOWEST = -100;
    static final double HIGHEST = 100;
    private static final int FIRST_PASSIVE = 7;
    private static final int FIRST_PROMOTER = 9;

    public NpsScore {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("a count is never negative");
        }
    }

    public static NpsScore of(Histogram answers) {
        return new NpsScore(
                answers.count(FIRST_PROMOTER, Histogram.HIGHEST_SCORE),
                answers.count(FIRST_PASSIVE, FIRST_PROMOTER - 1),
                answers.count(0, FIRST_PASSIVE - 1));
    }

    public long n() {
        return promoters + passives + detractors;
    }

    /** {@code 100 (p - d)}, unrounded. */
    public Double nps() {
        return n() == 0 ? null : 100.0 * (promoters - detractors) / n();
    }

    /** In points, from the counts as they are: {@code 100 sqrt((p + d - (p - d)^2) / n)}. It is 0 when all agree. */
    public Double standardError() {
        return n() == 0 ? null : 100 * Math.sqrt(variance() / n());
    }

    /**
     * Adjusted Wald interval of {@link AdjustedNps}, clipped to the scale. It is centred on the adjusted estimate, not
     * on {@link #nps()}: from two answers on it contains the score, with a single promoter or detractor it ends 1.5
     * points short of it.
     */
    public Interval interval() {
        return n() == 0 ? null : AdjustedNps.of(this).interval().clippedTo(LOWEST, HIGHEST);
    }

    /** The score in whole points, half away from zero. */
    public Integer display() {
        return n() == 0 ? null : Rounding.toWhole(nps());
    }

    /** Fewer than 30 answers, or an interval of more than 20 points to each side. */
    public boolean lowPrecision() {
        return Precision.isLow(n(), interval(), HIGHEST - LOWEST);
    }

    /** Of a single answer that counts as +1, 0 or -1. */
    double variance() {
        double p = (double) promoters / n();
        double d = (double) detractors / n();
        return p + d - (p - d) * (p - d);
    }
}
