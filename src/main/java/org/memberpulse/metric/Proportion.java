package org.memberpulse.metric;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share of things counted, in percent, with the Wilson score interval (Wilson, Probable Inference, Journal of the
 * American Statistical Association 1927), which never leaves 0 to 100 and has a width even at 0 of n and n of n.
 *
 * @param count the things that have the property
 * @param n all things looked at
 */
public record Proportion(long count, long n) {

    public Proportion {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " is not a part of " + n);
        }
    }

    /** 0 to 100, unrounded; null when n is 0. */
    public Double percent() {
        return n == 0 ? null : 100.0 * count / n;
    }

    /** In percent; null when n is 0. */
    public Interval interval() {
        if (n == 0) {
            return null;
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(n), Math.toIntExact(count), Confidence.ERROR_RATE);
        // Arithmetic in doubles may leave the range in the last digit.
        return new Interval(100 * wilson.getLowerBound(), 100 * wilson.getUpperBound()).clippedTo(0, 100);
    }
}
