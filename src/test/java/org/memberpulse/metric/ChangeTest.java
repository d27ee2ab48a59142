package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Change UNKNOWN = new Change(null, null, null, null, null);

    @Test
    void aRiseOfSixteenPointsOnFiftyAndSixtyAnswersShowsNothing() {
        Change change = Change.between(Answers.nps(30, 12, 8), Answers.nps(42, 12, 6));
        assertEquals(16, change.change());
        assertEquals(-10.73, change.low(), 0.005);
        assertEquals(42.00, change.high(), 0.005);
        assertFalse(change.significant());
    }

    @Test
    void theTestOfAChangeUsesTheAdjustedCountsOnBothSides() {
        Difference difference =
                Difference.of(AdjustedNps.of(Answers.nps(30, 12, 8)), AdjustedNps.of(Answers.nps(42, 12, 6)));
        assertEquals(15.633, difference.estimate(), 0.0005);
        assertEquals(13.453, difference.standardError(), 0.0005);
        assertEquals(1.1620, difference.statistic(), 0.00005);
        assertEquals(0.2452, difference.pValue(), 0.00005);
    }

    @Test
    void theSameRiseOnTenTimesTheAnswersIsSignificant() {
        Change change = Change.between(Answers.nps(300, 120, 80), Answers.nps(420, 120, 60));
        assertEquals(16, change.change());
        assertTrue(change.low() > 0);
        assertTrue(change.significant());
    }

    @Test
    void anEmptySideLeavesTheChangeUnknown() {
        NpsScore none = Answers.nps(0, 0, 0);
        assertEquals(UNKNOWN, Change.between(none, Answers.nps(30, 12, 8)));
        assertEquals(UNKNOWN, Change.between(Answers.nps(30, 12, 8), none));
        MeanScore noMean = Answers.msat(0, 0, 0, 0, 0);
        assertEquals(UNKNOWN, Change.between(noMean, Answers.msat(2, 3, 10, 40, 45)));
        assertEquals(UNKNOWN, Change.between(Answers.msat(2, 3, 10, 40, 45), noMean));
    }

    @Test
    void meansAreComparedByWelch() {
        Difference difference = Difference.welch(Answers.msat(2, 3, 10, 40, 45), Answers.msat(4, 6, 10, 12, 8));
        assertEquals(-0.88, difference.estimate(), 1e-9);
        assertEquals(0.2172974501, difference.standardError(), 1e-9);
        assertEquals(-4.0497483961, difference.statistic(), 1e-9);
        assertEquals(0.00015996216615, difference.pValue(), 1e-9);
        Change change = Change.between(Answers.msat(2, 3, 10, 40, 45), Answers.msat(4, 6, 10, 12, 8));
        assertEquals(-1.3153414114, change.low(), 1e-9);
        assertEquals(-0.44465858857, change.high(), 1e-9);
        assertTrue(change.significant());
    }

    @Test
    void aChangeFromASingleAnswerHasNoInterval() {
        MeanScore single = Answers.msat(0, 0, 0, 1, 0);
        assertEquals(new Change(0.5, null, null, null, null), Change.between(single, Answers.msat(0, 0, 0, 1, 1)));
        assertEquals(new Change(-0.5, null, null, null, null), Change.between(Answers.msat(0, 0, 0, 1, 1), single));
    }

    @Test
    void aChangeBetweenTwoUnanimousSidesHasNoInterval() {
        assertEquals(
                new Change(1.0, null, null, null, null),
                Change.between(Answers.msat(0, 0, 0, 9, 0), Answers.msat(0, 0, 0, 0, 9)));
    }

    @Test
    void oneUnanimousSideIsEnoughForAnInterval() {
        Change change = Change.between(Answers.msat(0, 0, 0, 9, 0), Answers.msat(0, 0, 1, 4, 4));
        assertTrue(change.low() < change.change() && change.change() < change.high());
    }

    @Test
    void theIntervalOfAChangeStaysWithinWhatTheScaleAllows() {
        Change change = Change.between(Answers.msat(1, 0, 0, 0, 1), Answers.msat(1, 0, 0, 0, 1));
        assertEquals(new Change(0.0, -4.0, 4.0, false, 1.0), change);
        assertEquals(
                200,
                Change.between(Answers.nps(0, 0, 3), Answers.nps(100_000, 0, 0)).high());
    }

    @Test
    void differentScalesAreNotCompared() {
        MeanScore effort = new MeanScore(Scale.ONE_TO_SEVEN, Answers.of(List.of(4, 5)));
        MeanScore satisfaction = Answers.msat(0, 0, 0, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> Change.between(effort, satisfaction));
    }
}
