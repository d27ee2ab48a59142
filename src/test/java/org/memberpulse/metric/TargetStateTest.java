package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.memberpulse.metric.TargetState.INSUFFICIENT_DATA;
import static org.memberpulse.metric.TargetState.MET;
import static org.memberpulse.metric.TargetState.MET_UNCERTAIN;
import static org.memberpulse.metric.TargetState.MISSED;
import static org.memberpulse.metric.TargetState.MISSED_UNCERTAIN;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetStateTest {

    private static TargetState state(NpsScore score, double target) {
        return TargetState.of(score.nps(), score.interval(), target);
    }

    private static TargetState state(MeanScore score, double target) {
        return TargetState.of(score.mean(), score.interval(), target);
    }

    @Test
    void aScoreAFractionAboveTheTargetMeetsIt() {
        NpsScore score = Answers.nps(121, 60, 20);
        assertEquals(50.249, score.nps(), 0.0005);
        assertEquals(MET_UNCERTAIN, state(score, 50));
    }

    @Test
    void aScoreThatOnlyDisplaysAsTheTargetMissesIt() {
        NpsScore score = Answers.nps(120, 61, 20);
        assertEquals(49.751, score.nps(), 0.0005);
        assertEquals(50, score.display());
        assertEquals(MISSED_UNCERTAIN, state(score, 50));
    }

    @Test
    void aScoreEqualToTheTargetMissesIt() {
        assertEquals(MISSED_UNCERTAIN, state(Answers.nps(72, 36, 12), 50));
    }

    @Test
    void aMeanEqualToTheTargetMissesIt() {
        assertEquals(MISSED_UNCERTAIN, state(Answers.msat(0, 0, 10, 20, 10), 4.0));
        assertEquals(MISSED, state(Answers.msat(0, 0, 0, 40, 0), 4.0));
    }

    @Test
    void theTargetIsMetForSureWhenTheWholeIntervalIsAboveIt() {
        assertEquals(MET, state(Answers.nps(72, 36, 12), 36));
        assertEquals(MET_UNCERTAIN, state(Answers.nps(72, 36, 12), 37));
        assertEquals(MET, state(Answers.msat(2, 3, 10, 40, 45), 4.0));
    }

    @Test
    void theTargetIsMissedForSureWhenTheWholeIntervalIsBelowIt() {
        assertEquals(MISSED_UNCERTAIN, state(Answers.nps(72, 36, 12), 60));
        assertEquals(MISSED, state(Answers.nps(72, 36, 12), 61));
    }

    @Test
    void anEndOfTheIntervalOnTheTargetIsNotAboveIt() {
        assertEquals(MET_UNCERTAIN, TargetState.of(55.0, new Interval(50, 60), 50.0));
        assertEquals(MISSED, TargetState.of(45.0, new Interval(40, 50), 50.0));
    }

    @Test
    void withoutAFigureOrAnIntervalTheDataIsInsufficient() {
        assertEquals(INSUFFICIENT_DATA, state(Answers.nps(0, 0, 0), 50));
        assertEquals(INSUFFICIENT_DATA, state(Answers.msat(0, 0, 0, 0, 0), 4));
        assertEquals(INSUFFICIENT_DATA, state(Answers.msat(0, 0, 0, 0, 1), 4));
    }

    @Test
    void withoutATargetThereIsNoState() {
        assertNull(TargetState.of(55.0, new Interval(50, 60), null));
        assertNull(TargetState.of(null, null, null));
    }

    @Test
    void theCodesAreThoseOfTheInterface() {
        assertEquals(
                List.of("met", "met_uncertain", "missed_uncertain", "missed", "insufficient_data"),
                Arrays.stream(TargetState.values()).map(TargetState::code).toList());
    }
}
