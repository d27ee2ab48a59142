package org.memberpulse.response;

import java.util.Map;
import org.memberpulse.survey.CheckedAnswers;

/**
 * An identified answer as far as others are told of it.
 *
 * @param scores by metric
 */
record AcceptedAnswer(Map<String, Integer> scores, boolean complete) {
    private static final int HIGHEST_DETRACTOR = 6;
    private static final int HIGHEST_DISSATISFIED = 2;

    static AcceptedAnswer of(CheckedAnswers checked, boolean complete) {
        return new AcceptedAnswer(checked.metrics(), complete);
    }

    /** Somebody should get in touch: a detractor, or where NPS was not answered, a dissatisfied member. */
    boolean low() {
        Integer nps = scores.get("nps");
        Integer msat = scores.get("msat");
        return nps != null ? nps <= HIGHEST_DETRACTOR : msat != null && msat <= HIGHEST_DISSATISFIED;
    }
}
