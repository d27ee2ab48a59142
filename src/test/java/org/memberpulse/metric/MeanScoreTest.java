package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanScoreTest {

    @Test
    void aHundredAnswersGiveMeanIntervalAndTop2Box() {
        MeanScore score = Answers.msat(2, 3, 10, 40, 45);
        assertEquals(100, score.n());
        assertEquals(423, score.sum());
        assertEquals(1869, score.sumOfSquares());
        assertEquals(4.23, score.mean());
        assertEquals(0.89730, score.standardDeviation(), 0.000005);
        assertInterval(4.0520, 4.4080, 0.00005, score.interval());
        assertEquals(85, score.top2().percent());
        assertInterval(76.72, 90.69, 0.005, score.top2().interval());
        assertEquals(List.of(2L, 3L, 10L, 40L, 45L), score.distribution());
        assertEquals(4.2, score.display());
        assertFalse(score.lowPrecision());
    }

    @Test
    void sixGoodAnswersGiveAnIntervalClippedToTheScale() {
        MeanScore score = Answers.msat(0, 0, 0, 2, 4);
        assertEquals(4.6667, score.mean(), 0.00005);
        assertInterval(4.1247, 5, 0.00005, score.interval());
        assertEquals(100, score.top2().percent());
        assertInterval(60.97, 100, 0.005, score.top2().interval());
        assertEquals(4.7, score.display());
        assertTrue(score.lowPrecision());
    }

    @Test
    void oneAnswerHasAMeanButNoInterval() {
        MeanScore score = Answers.msat(0, 0, 0, 1, 0);
        assertEquals(4, score.mean());
        assertNull(score.interval());
        assertNull(score.standardDeviation());
        assertTrue(score.lowPrecision());
    }

    @Test
    void equalAnswersGiveAnIntervalWithoutWidth() {
        assertEquals(new Interval(4, 4), Answers.msat(0, 0, 0, 7, 0).interval());
    }

    @Test
    void withoutAnswersThereIsNoMeanRatherThanZero() {
        MeanScore none = new MeanScore(Scale.ONE_TO_FIVE, Histogram.EMPTY);
        assertNull(none.mean());
        assertNull(none.interval());
        assertNull(none.standardDeviation());
        assertNull(none.display());
        assertNull(none.top2().percent());
        assertNull(none.top2().interval());
        assertTrue(none.lowPrecision());
    }

    @Test
    void effortRunsFromOneToSevenWithSixAndSevenOnTop() {
        MeanScore effort = new MeanScore(Scale.ONE_TO_SEVEN, Answers.of(List.of(1, 5, 6, 7)));
        assertEquals(4.75, effort.mean());
        assertEquals(4.8, effort.display());
        assertEquals(50, effort.top2().percent());
        assertEquals(List.of(1L, 0L, 0L, 0L, 1L, 1L, 1L), effort.distribution());
    }

    @Test
    void anIntervalOfMoreThanATenthOfTheScaleToEachSideIsOfLowPrecision() {
        MeanScore divided = Answers.msat(50, 0, 0, 0, 50);
        assertTrue(divided.interval().halfWidth() < 0.4);
        assertFalse(divided.lowPrecision());
        MeanScore dividedAndFewer = Answers.msat(48, 0, 0, 0, 48);
        assertTrue(dividedAndFewer.interval().halfWidth() > 0.4);
        assertTrue(dividedAndFewer.lowPrecision());
    }

    @Test
    void anAnswerOutsideOfTheScaleIsRefused() {
        Histogram six = Answers.of(List.of(6));
        assertThrows(IllegalArgumentException.class, () -> new MeanScore(Scale.ONE_TO_FIVE, six));
        Histogram zero = Answers.of(List.of(0));
        assertThrows(IllegalArgumentException.class, () -> new MeanScore(Scale.ONE_TO_SEVEN, zero));
    }

    @Test
    void aScaleLiesWithinZeroToTenAndHasItsTopInside() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(-1, 5, 4));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 11, 10));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 5, 6));
    }

    private static void assertInterval(double low, double high, double tolerance, Interval actual) {
        assertEquals(low, actual.low(), tolerance);
        assertEquals(high, actual.high(), tolerance);
    }
}
