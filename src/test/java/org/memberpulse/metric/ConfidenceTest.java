package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void theQuantileIsThatOfNinetyFivePercent() {
        assertEquals(1.959963984540054, Confidence.Z, 1e-15);
        assertEquals(Confidence.LEVEL, 1 - Confidence.ERROR_RATE, 1e-15);
    }
}
