package org.memberpulse.outcome;

import java.util.List;

/**
 * What a row is about.
 *
 * @param group the segments in it; empty for all
 * @param stage null when not by stage
 * @param tenure null for metrics that are not divided by it
 */
record JourneyCell(JourneyMetric metric, List<String> group, String stage, Tenure tenure, Span span) {
    /** Whether it sums a filter, of which only some segments may be visible. */
    boolean isPartial() {
        return group.size() > 1;
    }

    JourneyCell in(Span other) {
        return new JourneyCell(metric, group, stage, tenure, other);
    }
}
