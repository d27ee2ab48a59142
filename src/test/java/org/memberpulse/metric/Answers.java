package org.memberpulse.metric;

import java.util.List;

/** Histograms to begin a test with. */
final class Answers {

    private Answers() {}

    static NpsScore nps(long promoters, long passives, long detractors) {
        return NpsScore.of(Histogram.of(0, 0, 0, 0, 0, 0, detractors, 0, passives, promoters, 0));
    }

    /** On the scale of 1 to 5, with this many ones, twos, threes, fours and fives. */
    static MeanScore msat(long ones, long twos, long threes, long fours, long fives) {
        return new MeanScore(Scale.ONE_TO_FIVE, Histogram.of(0, ones, twos, threes, fours, fives, 0, 0, 0, 0, 0));
    }

    static Histogram of(List<Integer> scores) {
        long[] counts = new long[Histogram.HIGHEST_SCORE + 1];
        scores.forEach(score -> counts[score]++);
        return Histogram.of(counts);
    }
}
