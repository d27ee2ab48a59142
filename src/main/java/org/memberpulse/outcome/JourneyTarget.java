package org.memberpulse.outcome;

import org.memberpulse.metric.Interval;
import org.memberpulse.metric.TargetState;

/**
 * Where a journey figure stands against its target. Other than a score, a share that reaches its target meets it: 85 %
 * retained meets 85. Churn has to come down, so its target is the change on the year before in percent.
 */
final class JourneyTarget {
    private JourneyTarget() {}

    /** The state of a share that should reach a target; null without one. */
    static TargetState atLeast(Double value, Interval interval, Double target) {
        return TargetState.of(value, interval, target == null ? null : Math.nextDown(target));
    }

    /**
     * The state of a share that should not be more than it was a year ago, changed by the target.
     *
     * @param yearBefore the share a year ago; null when it is not known
     * @param target in percent of that share: -5 for a twentieth less
     */
    static TargetState changedBy(Double value, Interval interval, Double yearBefore, Double target) {
        if (target == null || yearBefore == null || value == null) {
            return target == null ? null : TargetState.INSUFFICIENT_DATA;
        }
        double highest = yearBefore * (1 + target / 100);
        Interval mirrored = new Interval(-interval.high(), -interval.low());
        return atLeast(-value, mirrored, -highest);
    }
}
