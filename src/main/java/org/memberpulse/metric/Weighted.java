package org.memberpulse.metric;

/**
 * NPS of the membership: each segment counts by its active members.
 *
 * @param weightedLow lower end of the 95 % interval
 * @param designEffect by which the unequal weights inflate the variance (Kish)
 * @param effectiveN the answers divided by the design effect
 * @param coverage share of the members in segments with answers, in percent
 * @param reason why there is no figure: population_unknown, suppressed (a segment with answers is hidden) or no_answers;
 *     null when there is one
 */
public record Weighted(
        Double weightedNps,
        Double weightedLow,
        Double weightedHigh,
        Double designEffect,
        Double effectiveN,
        Double coverage,
        String reason) {
    private static final double PERCENT = 100;

    static Weighted of(Strata strata, int minimumCell) {
        WeightedNps weighted = strata.weighted(minimumCell);
        if (weighted.nps() == null) {
            String reason = strata.reason() == null ? "no_answers" : strata.reason();
            return new Weighted(null, null, null, null, null, null, reason);
        }
        return new Weighted(
                weighted.nps(),
                weighted.interval().low(),
                weighted.interval().high(),
                weighted.designEffect(),
                weighted.effectiveN(),
                PERCENT * weighted.coverage(),
                null);
    }
}
