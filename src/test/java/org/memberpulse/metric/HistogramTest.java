package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void theSlotIsTheScore() {
        Histogram histogram = Answers.of(List.of(0, 7, 7, 10));
        assertEquals(2, histogram.count(7));
        assertEquals(3, histogram.count(1, 10));
        assertEquals(4, histogram.n());
        assertEquals(24, histogram.sum());
        assertEquals(198, histogram.sumOfSquares());
    }

    @Test
    void addingTwoHistogramsAddsTheirAnswers() {
        assertEquals(Answers.of(List.of(1, 5, 5, 9)), Answers.of(List.of(1, 5)).plus(Answers.of(List.of(5, 9))));
    }

    @Test
    void laterChangesToTheCountsGivenDoNotReachTheHistogram() {
        long[] counts = new long[11];
        Histogram histogram = Histogram.of(counts);
        counts[3] = 8;
        assertEquals(Histogram.EMPTY, histogram);
    }

    @Test
    void elevenCountsAreNeededAndNoneIsNegative() {
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(1, 2, 3, 4, 5));
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0));
    }
}
