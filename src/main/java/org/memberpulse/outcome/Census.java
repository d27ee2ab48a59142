package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.activity.Membership;

/** Counts the members for all metrics of a report while they go by once. */
final class Census {
    private final Map<JourneyMetric, Span> ranges = new EnumMap<>(JourneyMetric.class);
    private final List<Counter> counters = new ArrayList<>();
    private LocalDate earliestEnd;

    Census(JourneyQuery query, JourneyPlan plan, int yearStartsMonth, LocalDate today) {
        for (JourneyMetric metric : query.metrics()) {
            List<Span> spans = List.copyOf(JourneyTables.spans(metric, query.allSpans(), yearStartsMonth));
            ranges.put(metric, Span.around(spans));
            counters.add(
                    switch (metric) {
                        case RETENTION -> new Retention(spans);
                        case RENEWAL -> new Renewal(spans, today);
                        case ONBOARDING_COMPLETION -> new Onboarding(spans, plan, today);
                        case CONTENT_ENGAGEMENT -> new Engagement(spans);
                        case CHURN -> new Churn(spans);
                    });
            if (metric == JourneyMetric.CHURN && plan.byStage()) {
                counters.add(new StageChurn(spans, plan));
            }
        }
    }

    /** From the first to the last day that is counted, by metric. */
    Map<JourneyMetric, Span> ranges() {
        return ranges;
    }

    void add(Life life) {
        Membership membership = life.membership();
        if (membership.endedOn() != null
                && !Membership.ERASED.equals(membership.endReason())
                && (earliestEnd == null || membership.endedOn().isBefore(earliestEnd))) {
            earliestEnd = membership.endedOn();
        }
        counters.forEach(counter -> counter.add(life));
    }

    /** The first day on which a membership is known to have ended; null when none has. */
    LocalDate earliestEnd() {
        return earliestEnd;
    }

    Map<CountKey, Count> counts() {
        Map<CountKey, Count> counts = new HashMap<>();
        counters.stream().flatMap(Counter::tallies).forEach(tallies -> tallies.addTo(counts));
        return counts;
    }
}
