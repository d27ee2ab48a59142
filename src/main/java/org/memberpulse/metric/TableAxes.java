package org.memberpulse.metric;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a standing table is divided by, besides time. The tables build on each other, each with one thing more than the one
 * before: segment by stage; these over time; by survey; by a dimension. So the totals over all time are never hidden for
 * the sake of a month.
 *
 * @param axes segment and stage, then the survey, then one dimension
 * @param declared codes in their declared order, where there is one; the last is the first partner of a hidden cell
 */
record TableAxes(List<Axis> axes, Map<Axis, List<String>> declared, int yearStartsMonth) {
    /** Segment by stage, and the same over time, are the first two tables; each axis after these two adds the next. */
    static final int CROSSED = 2;

    static final int LEVEL_OF_TIME = 1;

    /** Whether the table is divided by what the organization declared. */
    boolean declaredDimension(int level) {
        return level >= CROSSED && axes.get(level) == Axis.DIMENSION;
    }

    /** How many tables build on each other. */
    int levels() {
        return axes.size();
    }

    /** The last axis of a cell after segment and stage; null when there is none. */
    Axis last(Set<Axis> by) {
        return axes.stream()
                .skip(CROSSED)
                .filter(by::contains)
                .reduce((one, next) -> next)
                .orElse(null);
    }
}
