package org.memberpulse.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The score of the membership rather than of those who happened to answer: segments count by their size
 * (post-stratification; Kish, Survey Sampling, 1965). All null when it cannot be had.
 *
 * @param nps {@code sum W_h NPS_h}, in points, where {@code W_h} is the share of segment h in the members of all
 *     segments with answers
 * @param standardError {@code 100 sqrt(sum W_h^2 Var_h / n_h)}, in points
 * @param interval {@code nps} plus and minus z standard errors, clipped to the scale; without width where every segment
 *     is unanimous
 * @param designEffect Kish's factor by which the unequal weights inflate the variance, 1 or more
 * @param effectiveN the answers divided by the design effect
 * @param coverage share of the members in segments with answers, from 0 to 1
 */
public record WeightedNps(
        Double nps, Double standardError, Interval interval, Double designEffect, Double effectiveN, Double coverage) {
    private static final WeightedNps UNKNOWN = new WeightedNps(null, null, null, null, null, null);

    /**
     * @param minimumCell fewest answers of a segment that may be shown; one with fewer, but some, hides everything, as
     *     it could be worked out from the weighted score and the other segments
     */
    public static WeightedNps of(List<Stratum> strata, int minimumCell) {
        List<Stratum> answered = strata.stream().filter(Stratum::answered).toList();
        double population = sum(answered, Stratum::population);
        if (population == 0 || strata.stream().anyMatch(stratum -> stratum.hidden(minimumCell))) {
            return UNKNOWN;
        }
        ToDoubleFunction<Stratum> weight = h -> h.population() / population;
        double nps = sum(answered, h -> h.population() * h.score().nps()) / population;
        double standardError = Math.sqrt(
                sum(answered, h -> square(weight.applyAsDouble(h) * h.score().standardError())));
        // answers weigh W_h / n_h each and W = 1 in all: Kish's n sum w^2 / (sum w)^2 is n sum W_h^2 / n_h
        double effectiveN = 1
                / sum(answered, h -> square(weight.applyAsDouble(h)) / h.score().n());
        return new WeightedNps(
                nps,
                standardError,
                Interval.around(nps, Confidence.Z * standardError).clippedTo(NpsScore.LOWEST, NpsScore.HIGHEST),
                sum(answered, h -> h.score().n()) / effectiveN,
                effectiveN,
                population / sum(strata, Stratum::population));
    }

    private static double sum(List<Stratum> strata, ToDoubleFunction<Stratum> part) {
        return strata.stream().mapToDouble(part).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
