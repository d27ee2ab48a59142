package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsScoreTest {

    @ParameterizedTest
    @CsvSource({
        "72, 36, 12, 50,   36.83, 60.73",
        "6,  1,  1,  62.5, 0.99,  89.92",
        "3,  0,  0,  100,  -6.58, 100",
        "0,  5,  0,  0,    -30.01, 30.01",
        "0,  0,  4,  -100, -100,  -6.94"
    })
    void theIntervalIsTheAdjustedWald(
            long promoters, long passives, long detractors, double nps, double low, double high) {
        NpsScore score = Answers.nps(promoters, passives, detractors);
        assertEquals(nps, score.nps());
        assertEquals(low, score.interval().low(), 0.005);
        assertEquals(high, score.interval().high(), 0.005);
    }

    @Test
    void theStandardErrorIsOfTheCountsAsTheyAre() {
        assertEquals(6.1237, Answers.nps(72, 36, 12).standardError(), 0.00005);
        assertEquals(4.421, Answers.nps(164, 83, 53).standardError(), 0.0005);
        assertEquals(0, Answers.nps(3, 0, 0).standardError());
        assertEquals(0, Answers.nps(0, 5, 0).standardError());
        assertEquals(0, Answers.nps(0, 0, 4).standardError());
    }

    @Test
    void promotersAreNineAndTenAndDetractorsSixAndBelow() {
        NpsScore oneOfEach = NpsScore.of(Answers.of(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
        assertEquals(new NpsScore(2, 2, 7), oneOfEach);
        assertEquals(11, oneOfEach.n());
    }

    @Test
    void withoutAnswersThereIsNoScoreRatherThanZero() {
        NpsScore none = NpsScore.of(Histogram.EMPTY);
        assertEquals(0, none.n());
        assertNull(none.nps());
        assertNull(none.interval());
        assertNull(none.standardError());
        assertNull(none.display());
        assertTrue(none.lowPrecision());
    }

    @Test
    void theDisplayedScoreIsRoundedHalfAwayFromZero() {
        assertEquals(63, Answers.nps(6, 1, 1).display());
        assertEquals(-63, Answers.nps(1, 1, 6).display());
        assertEquals(50, Answers.nps(120, 61, 20).display());
    }

    @Test
    void fewerThanThirtyAnswersAreOfLowPrecision() {
        assertTrue(Answers.nps(0, 29, 0).lowPrecision());
        assertFalse(Answers.nps(0, 30, 0).lowPrecision());
    }

    @Test
    void anIntervalOfMoreThanTwentyPointsToEachSideIsOfLowPrecision() {
        NpsScore divided = Answers.nps(47, 0, 47);
        assertTrue(divided.interval().halfWidth() < 20);
        assertFalse(divided.lowPrecision());
        NpsScore dividedAndFewer = Answers.nps(45, 0, 45);
        assertTrue(dividedAndFewer.interval().halfWidth() > 20);
        assertTrue(dividedAndFewer.lowPrecision());
    }

    @Test
    void aSingleAnswerAtTheEndOfTheScaleLiesOutsideItsOwnInterval() {
        assertEquals(98.5, Answers.nps(1, 0, 0).interval().high(), 0.01);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NpsScore(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new NpsScore(0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new NpsScore(0, 0, -1));
    }
}
