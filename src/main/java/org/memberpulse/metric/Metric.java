package org.memberpulse.metric;

import java.util.Set;
import org.memberpulse.survey.CheckedAnswers;

/** The metrics that are means on a scale, by their codes. NPS is a metric of its own kind. */
final class Metric {
    static final String NPS = "nps";
    static final String MSAT = "msat";
    static final String CES = "ces";
    static final String INTENT = "intent";

    private static final Set<String> KNOWN =
            Set.of(MSAT, CES, INTENT, "pride", "purpose-connection", "purpose-practice", "value-for-money");

    private Metric() {}

    /** Whether the metric is known without any answer to it. */
    static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /** Whether it is a metric for callers, and not a count that only this service knows. */
    static boolean isReported(String code) {
        return !code.equals(CheckedAnswers.CORE) && code.indexOf('.') < 0;
    }

    static Scale scale(String code) {
        return code.equals(CES) ? Scale.ONE_TO_SEVEN : Scale.ONE_TO_FIVE;
    }
}
