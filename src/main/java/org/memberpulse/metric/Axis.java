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

    static Optional<Axis> ofCode(String code) {
        return Arrays.stream(values()).filter(axis -> axis.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
