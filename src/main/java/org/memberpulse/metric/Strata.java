package org.memberpulse.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments of a row, by which it is weighted to the membership.
 *
 * @param population active members by segment; null where it is not known
 * @param answers by segment; null for a segment that is hidden
 */
record Strata(Map<String, Long> population, Map<String, Histogram> answers) {
    private static final String POPULATION_UNKNOWN = "population_unknown";
    private static final String SUPPRESSED = "suppressed";

    /** Why there is no weighted figure; null when there is one. */
    String reason() {
        if (population == null) {
            return POPULATION_UNKNOWN;
        }
        return answers.containsValue(null) ? SUPPRESSED : null;
    }

    /** A segment nobody counted has no members; one without answers has a population only. */
    WeightedNps weighted(int minimumCell) {
        if (reason() != null) {
            return WeightedNps.of(List.of(), minimumCell);
        }
        Map<String, Histogram> all = new HashMap<>(answers);
        population.keySet().forEach(segment -> all.putIfAbsent(segment, Histogram.EMPTY));
        return WeightedNps.of(
                all.entrySet().stream()
                        .map(segment -> new Stratum(
                                population.getOrDefault(segment.getKey(), 0L), NpsScore.of(segment.getValue())))
                        .toList(),
                minimumCell);
    }
}
