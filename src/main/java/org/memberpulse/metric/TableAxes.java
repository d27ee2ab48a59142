package org.memberpulse.metric;

import java.util.List;
import java.util.Map;

/**
 * What a standing table is divided by, besides time.
 *
 * @param axes segment and stage, then the survey, then one dimension: each an addition to the tables before, whose
 *     hidden cells stay as they are
 * @param declared codes in their declared order, where there is one; the last is the first partner of a hidden cell
 */
record TableAxes(List<Axis> axes, Map<Axis, List<String>> declared, int yearStartsMonth) {
    private static final int CROSSED = 2;

    /** The first of the tables that build on each other that is divided by the axis: the two first ones by both. */
    int level(int axis) {
        return axis < CROSSED ? 0 : axis;
    }

    /** That of the table divided by time and not yet by anything after segment and stage. */
    int levelOfTime() {
        return 1;
    }

    /** Whether the table is divided by what the organization declared. */
    boolean declaredDimension(int level) {
        return level > 1 && axes.get(level) == Axis.DIMENSION;
    }

    /** How many tables build on each other. */
    int levels() {
        return axes.size();
    }
}
