package org.memberpulse.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report can be grouped by. Rows are ordered in this order, each by its codes. */
enum Axis {
    SEGMENT,
    STAGE,
    SURVEY,
    CHANNEL,
    /** What the organization declared. */
    DIMENSION;

    /** What stands before the code of a declared dimension. */
    static final String DECLARED = "dimension:";

    static Optional<Axis> ofCode(String code) {
        return Arrays.stream(values())
                .filter(axis -> axis == DIMENSION
                        ? code.startsWith(DECLARED)
                        : axis.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
