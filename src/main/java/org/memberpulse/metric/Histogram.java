package org.memberpulse.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many answers fell on each score from 0 to 10: the additive primitive of every score. Scores, means and intervals
 * cannot be added or averaged; histograms can, and the score of a sum is the score of all its answers. Shorter scales
 * leave the slots they do not use at 0.
 */
public final class Histogram {
    /** The highest score of any scale, that of the recommendation question. */
    public static final int HIGHEST_SCORE = 10;

    public static final Histogram EMPTY = new Histogram(new long[HIGHEST_SCORE + 1]);

    private final long[] counts;

    private Histogram(long[] counts) {
        this.counts = counts;
    }

    /**
     * @param counts eleven counts, of the scores 0 to 10 in this order, none below 0
     */
    public static Histogram of(long... counts) {
        if (counts.length != HIGHEST_SCORE + 1) {
            throw new IllegalArgumentException("a histogram has a count for each score from 0 to " + HIGHEST_SCORE);
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is never negative: " + Arrays.toString(counts));
        }
        return new Histogram(counts.clone());
    }

    public Histogram plus(Histogram other) {
        return new Histogram(IntStream.rangeClosed(0, HIGHEST_SCORE)
                .mapToLong(score -> counts[score] + other.counts[score])
                .toArray());
    }

    /** Without these, which are all among them. */
    public Histogram minus(Histogram others) {
        return of(IntStream.rangeClosed(0, HIGHEST_SCORE)
                .mapToLong(score -> counts[score] - others.counts[score])
                .toArray());
    }

    /** Answers with exactly this score. */
    public long count(int score) {
        return counts[score];
    }

    /** Answers with a score in {@code [from, to]}, both ends included. */
    public long count(int from, int to) {
        return Arrays.stream(counts, from, to + 1).sum();
    }

    /** All answers. */
    public long n() {
        return count(0, HIGHEST_SCORE);
    }

    public long sum() {
        return IntStream.rangeClosed(0, HIGHEST_SCORE)
                .mapToLong(score -> score * counts[score])
                .sum();
    }

    public long sumOfSquares() {
        return IntStream.rangeClosed(0, HIGHEST_SCORE)
                .mapToLong(score -> score * score * counts[score])
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Histogram" + Arrays.toString(counts);
    }
}
