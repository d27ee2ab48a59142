package org.memberpulse.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by segment and span; only where there was somebody to count. */
final class Tallies {
    private final JourneyMetric metric;
    private final String stage;
    private final Tenure tenure;
    private final List<Span> spans;
    private final Map<String, Tally[]> bySegment = new HashMap<>();

    /**
     * @param stage null when not by stage
     * @param tenure null for metrics that are not divided by it
     */
    Tallies(JourneyMetric metric, String stage, Tenure tenure, List<Span> spans) {
        this.metric = metric;
        this.stage = stage;
        this.tenure = tenure;
        this.spans = spans;
    }

    Tallies(JourneyMetric metric, List<Span> spans) {
        this(metric, null, null, spans);
    }

    /** The counts of a segment, span by span. */
    Row of(String segment) {
        return new Row(bySegment.computeIfAbsent(segment, fresh -> new Tally[spans.size()]));
    }

    record Row(Tally[] tallies) {
        /** @param span the place of the span among all of them */
        Tally at(int span) {
            if (tallies[span] == null) {
                tallies[span] = new Tally();
            }
            return tallies[span];
        }
    }

    void addTo(Map<CountKey, Count> counts) {
        bySegment.forEach((segment, tallies) -> {
            for (int span = 0; span < tallies.length; span++) {
                if (tallies[span] != null) {
                    counts.put(new CountKey(metric, segment, stage, tenure, spans.get(span)), tallies[span].count());
                }
            }
        });
    }
}
