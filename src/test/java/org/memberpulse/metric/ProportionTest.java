package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest
    @CsvSource({"85, 100, 85, 76.72, 90.69", "6, 6, 100, 60.97, 100", "0, 6, 0, 0, 39.03"})
    void theIntervalIsTheWilsonScoreInterval(long count, long n, double percent, double low, double high) {
        Proportion share = new Proportion(count, n);
        assertEquals(percent, share.percent());
        assertEquals(low, share.interval().low(), 0.005);
        assertEquals(high, share.interval().high(), 0.005);
    }

    @Test
    void fortyHostagesOfTwoHundredAndFiftyAreSixteenPercent() {
        Proportion hostages = new Proportion(40, 250);
        assertEquals(16, hostages.percent());
        assertEquals(12.0, hostages.interval().low(), 0.05);
        assertEquals(21.1, hostages.interval().high(), 0.05);
    }

    @Test
    void responseRatesDifferOverIssuedAndOverDelivered() {
        assertEquals(33.5, new Proportion(335, 1000).percent());
        assertEquals(34.9, new Proportion(335, 960).percent(), 0.05);
    }

    @Test
    void aShareOfNothingIsNullRatherThanZero() {
        assertNull(new Proportion(0, 0).percent());
        assertNull(new Proportion(0, 0).interval());
    }

    @Test
    void aCountOutsideOfTheWholeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(7, 6));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 6));
    }
}
