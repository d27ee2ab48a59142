package org.memberpulse.invitation;

import java.util.Map;
import java.util.TreeMap;

/** What a sweep has decided so far, by stage. */
final class SweepCounts {
    private final Map<String, Integer> invited = new TreeMap<>();
    private final Map<String, Map<SuppressionReason, Integer>> suppressed = new TreeMap<>();

    void add(Decision decision) {
        String stage = decision.candidate().stage().code();
        if (decision.issued()) {
            invited.merge(stage, 1, Integer::sum);
        } else if (!decision.verdict().invited()) {
            suppressed
                    .computeIfAbsent(stage, none -> new TreeMap<>())
                    .merge(decision.verdict().reason(), 1, Integer::sum);
        }
    }

    int invited() {
        return invited.values().stream().mapToInt(Integer::intValue).sum();
    }

    int invited(String stage) {
        return invited.getOrDefault(stage, 0);
    }

    Map<SuppressionReason, Integer> suppressed() {
        Map<SuppressionReason, Integer> all = new TreeMap<>();
        suppressed.values().forEach(reasons -> reasons.forEach((reason, n) -> all.merge(reason, n, Integer::sum)));
        return all;
    }

    Map<SuppressionReason, Integer> suppressed(String stage) {
        return suppressed.getOrDefault(stage, Map.of());
    }
}
