package org.memberpulse.outcome;

import java.time.LocalDate;
import org.memberpulse.activity.KnownRoster;

/**
 * What is not known, and so what cannot be reported.
 *
 * @param eventsSince the first local day whose events are all kept
 */
record Gaps(KnownRoster roster, LocalDate eventsSince, LocalDate today) {
    /** Why a metric of a span is not known whatever was counted; null when it is. */
    Reason of(JourneyMetric metric, Span span) {
        if (!roster.isComplete() || metric.needsLeavers() && !roster.knowsLeavers(span.start(), span.end())) {
            return Reason.ROSTER_UNKNOWN;
        }
        if (metric.needsEvents() && span.start().isBefore(eventsSince)) {
            return Reason.NO_LONGER_KEPT;
        }
        return metric.needsWholePeriod() && !span.end().isBefore(today) ? Reason.NOT_MATURE : null;
    }

    /** Why a count has no share; null when it has. */
    static Reason of(Count count) {
        if (count.denominator() > 0) {
            return null;
        }
        return count.waiting() > 0 ? Reason.NOT_MATURE : Reason.NO_MEMBERS;
    }
}
