package org.memberpulse.journey;

import java.util.Map;
import org.memberpulse.problem.ProblemException;

/** Between which values a target can lie, both included: those that its figure can have. */
record TargetRange(int from, int to) {
    /** Scores of stages; what constructs of one's own are measured in is not known here. */
    static final Map<String, TargetRange> OF_SCORES = Map.of(
            "nps", new TargetRange(-100, 100),
            "msat", new TargetRange(1, 5),
            "intent", new TargetRange(1, 5),
            "ces", new TargetRange(1, 7));

    private static final TargetRange PERCENT = new TargetRange(0, 100);

    /** Of the journey as a whole, in percent; churn is the change on the year before, which can be less than none. */
    static final Map<String, TargetRange> OF_JOURNEYS = Map.of(
            "retention", PERCENT,
            "renewal", PERCENT,
            "onboarding-completion", PERCENT,
            "content-engagement", PERCENT,
            "churn", new TargetRange(-100, 100));

    /** Refuses targets outside of their range. */
    static void require(Map<String, TargetRange> ranges, Map<String, Double> targets, String pointer) {
        if (targets != null) {
            targets.forEach((metric, target) -> {
                TargetRange range = ranges.get(metric);
                if (range != null && (target < range.from || target > range.to)) {
                    throw ProblemException.invalid(
                            pointer + "/" + metric, "must be from " + range.from + " to " + range.to);
                }
            });
        }
    }
}
