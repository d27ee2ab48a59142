package org.memberpulse.metric;

import java.util.Locale;

/**
 * Where a figure stands against its target. A target has to be exceeded, by the unrounded figure: 49.751 shows as 50
 * and misses 50, and so does 50 itself.
 */
public enum TargetState {
    /** The whole interval is above the target. */
    MET,
    /** The figure is above the target, its interval reaches down to it. */
    MET_UNCERTAIN,
    /** The figure is not above the target, its interval reaches above it. */
    MISSED_UNCERTAIN,
    /** No part of the interval is above the target. */
    MISSED,
    /** No figure, or too few answers for an interval. */
    INSUFFICIENT_DATA;

    /** The state of a figure; null without a target. */
    public static TargetState of(Double value, Interval interval, Double target) {
        if (target == null) {
            return null;
        }
        if (value == null || interval == null) {
            return INSUFFICIENT_DATA;
        }
        if (value > target) {
            return interval.low() > target ? MET : MET_UNCERTAIN;
        }
        return interval.high() > target ? MISSED_UNCERTAIN : MISSED;
    }

    /** As callers see it, for example {@code met_uncertain}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
