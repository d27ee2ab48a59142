package org.memberpulse.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.metric.Proportion;
import org.memberpulse.metric.TargetState;

class JourneyTargetTest {
    private static TargetState churn(long left, long atRisk, Double yearBefore, Double target) {
        Proportion share = new Proportion(left, atRisk);
        return JourneyTarget.changedBy(share.percent(), share.interval(), yearBefore, target);
    }

    @ParameterizedTest
    @CsvSource({
        "85, 100, met_uncertain",
        "84, 100, missed_uncertain",
        "8500, 10000, met_uncertain",
        "8600, 10000, met",
        "8400, 10000, missed",
        "100, 100, met",
        "0, 10, missed"
    })
    void aShareThatReachesItsTargetMeetsIt(long count, long n, String state) {
        Proportion share = new Proportion(count, n);
        assertEquals(
                state,
                JourneyTarget.atLeast(share.percent(), share.interval(), 85.0).code());
    }

    @ParameterizedTest
    @CsvSource({
        "950, 10000, 10.0, -5, met_uncertain",
        "951, 10000, 10.0, -5, missed_uncertain",
        "500, 10000, 10.0, -5, met",
        "1500, 10000, 10.0, -5, missed",
        "0, 10000, 0.0, -5, met_uncertain"
    })
    void churnMeetsItsTargetWhenItCameDownByIt(long left, long n, double before, double target, String state) {
        assertEquals(state, churn(left, n, before, target).code());
    }

    @Test
    void withoutALastYearOrATargetNothingIsSaid() {
        assertEquals(TargetState.INSUFFICIENT_DATA, churn(1, 10, null, -5.0));
        assertNull(churn(1, 10, 10.0, null));
        assertNull(JourneyTarget.atLeast(50.0, null, null));
        assertEquals(TargetState.INSUFFICIENT_DATA, JourneyTarget.atLeast(null, null, 85.0));
    }
}
