package org.memberpulse.metric;

import java.util.List;
import java.util.Set;

/**
 * Which of the tables that build on each other a report reads: segment by stage; with surveys; with surveys and a
 * dimension.
 *
 * @param dimension {@code channel} or the code of a declared one; null without
 */
record TableKind(boolean bySurvey, String dimension) {
    static final String CHANNEL = "channel";

    /** What stands for the answers that have no value of the dimension. */
    static final String NO_VALUE = "(none)";

    static TableKind of(Set<Axis> axes, String dimension) {
        return new TableKind(axes.contains(Axis.SURVEY) || dimension != null, dimension);
    }

    List<Axis> axes() {
        if (dimension != null) {
            return List.of(
                    Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, dimension.equals(CHANNEL) ? Axis.CHANNEL : Axis.DIMENSION);
        }
        return bySurvey ? List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY) : List.of(Axis.SEGMENT, Axis.STAGE);
    }

    List<String> dimensions() {
        return dimension == null ? List.of("") : List.of("", dimension);
    }
}
