package org.memberpulse.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted of the invitations issued in one period, in the order of the slots of their tally. */
enum CohortCount {
    ISSUED,
    BOUNCED,
    ANSWERED,
    CLOSED;

    String metric() {
        return "invitation." + name().toLowerCase(Locale.ROOT);
    }

    static List<String> metrics() {
        return Arrays.stream(values()).map(CohortCount::metric).toList();
    }

    long in(Histogram counts) {
        return counts.count(ordinal());
    }
}
