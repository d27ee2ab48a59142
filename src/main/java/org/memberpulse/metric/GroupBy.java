package org.memberpulse.metric;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.memberpulse.platform.Code;
import org.memberpulse.problem.ProblemException;

/**
 * What a report is grouped by.
 *
 * @param dimension {@code channel} or the code of a declared dimension; null without
 */
record GroupBy(Set<Axis> axes, String dimension) {
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    /** @param text codes separated by commas; null for none */
    static GroupBy of(String text) {
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        String dimension = null;
        for (String code : text == null ? new String[0] : text.split(",", -1)) {
            Axis axis = Axis.ofCode(code.strip()).orElseThrow(GroupBy::refused);
            if (axis == Axis.CHANNEL || axis == Axis.DIMENSION) {
                String wanted = axis == Axis.CHANNEL ? TableKind.CHANNEL : declared(code.strip());
                if (dimension != null && !dimension.equals(wanted)) {
                    throw ProblemException.badParameter("groupBy", "groupBy takes one of channel and the dimensions");
                }
                dimension = wanted;
            }
            axes.add(axis);
        }
        return new GroupBy(axes, dimension);
    }

    private static String declared(String code) {
        String dimension = code.substring(Axis.DECLARED.length());
        if (!CODE.matcher(dimension).matches() || dimension.equals(TableKind.CHANNEL)) {
            throw refused();
        }
        return dimension;
    }

    private static ProblemException refused() {
        return ProblemException.badParameter(
                "groupBy",
                "groupBy must be any of segment, stage, survey and one of channel, dimension:<code>, separated by commas");
    }
}
