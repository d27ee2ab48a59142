package org.memberpulse.outcome;

import java.util.Arrays;
import java.util.Optional;

/** The journey metrics, each a share of members in percent. */
enum JourneyMetric {
    RETENTION("retention"),
    RENEWAL("renewal"),
    ONBOARDING_COMPLETION("onboarding-completion"),
    CONTENT_ENGAGEMENT("content-engagement"),
    CHURN("churn");

    private final String code;

    JourneyMetric(String code) {
        this.code = code;
    }

    static Optional<JourneyMetric> ofCode(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** Whether somebody who left and is not known would change it. */
    boolean needsLeavers() {
        return this == RETENTION || this == CHURN;
    }

    /** Whether it is made of events, which are kept for a time only. */
    boolean needsEvents() {
        return this == RENEWAL || this == ONBOARDING_COMPLETION || this == CONTENT_ENGAGEMENT;
    }

    /** Whether it is known only when the period is over; the others wait for each member by itself. */
    boolean needsWholePeriod() {
        return this == RETENTION || this == CHURN || this == CONTENT_ENGAGEMENT;
    }

    /** Whether each member counts on one day, so that the months of a quarter sum up to it. */
    boolean addsUpOverTime() {
        return this == RENEWAL || this == ONBOARDING_COMPLETION;
    }
}
