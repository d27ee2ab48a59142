package org.memberpulse.metric;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * Mean of the answers on a {@link Scale}, in scores, with its top-2-box. Mean and display are null when there is no
 * answer.
 *
 * @param answers none outside the scale
 */
public record MeanScore(Scale scale, Histogram answers) {

    public MeanScore {
        if (answers.count(scale.min(), scale.max()) != answers.n()) {
            throw new IllegalArgumentException("answers outside of " + scale + ": " + answers);
        }
    }

    public long n() {
        return answers.n();
    }

    public long sum() {
        return answers.sum();
    }

    public long sumOfSquares() {
        return answers.sumOfSquares();
    }

    /** Counts of the scores from the lowest to the highest of the scale. */
    public List<Long> distribution() {
        return IntStream.rangeClosed(scale.min(), scale.max())
                .mapToObj(answers::count)
                .toList();
    }

    /** Unrounded. */
    public Double mean() {
        return n() == 0 ? null : (double) sum() / n();
    }

    /** Of the sample, with n - 1; null below two answers. */
    public Double standardDeviation() {
        return n() < 2 ? null : Math.sqrt(variance());
    }

    /**
     * Student's t with n - 1 degrees of freedom, clipped to the scale; null below two answers. Where all answers are
     * the same it is that one score: look at {@link #lowPrecision()} before believing it.
     */
    public Interval interval() {
        if (n() < 2) {
            return null;
        }
        if (variance() == 0) {
            return new Interval(mean(), mean());
        }
        var t = NormalConfidenceInterval.MEAN.fromErrorRate(mean(), variance(), n(), Confidence.ERROR_RATE);
        return new Interval(t.getLowerBound(), t.getUpperBound()).clippedTo(scale.min(), scale.max());
    }

    /** Share of the answers from {@link Scale#topFrom()} up, in percent. */
    public Proportion top2() {
        return new Proportion(answers.count(scale.topFrom(), scale.max()), n());
    }

    /** The mean with one decimal, half away from zero. */
    public Double display() {
        return n() == 0 ? null : Rounding.toOneDecimal(mean());
    }

    /**
     * Fewer than 30 answers, or an interval of more than a tenth of the range of the scale to each side: 0.4 on 1 to 5,
     * 0.6 on 1 to 7, as 20 points are a tenth of -100 to +100.
     */
    public boolean lowPrecision() {
        return Precision.isLow(n(), interval(), scale.range());
    }

    /** From the deviations and not from the sums, so that equal answers give exactly 0. */
    double variance() {
        double mean = mean();
        return IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToDouble(score -> answers.count(score) * (score - mean) * (score - mean))
                        .sum()
                / (n() - 1);
    }
}
