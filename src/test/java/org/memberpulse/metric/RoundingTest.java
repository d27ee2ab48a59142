package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"62.5, 63", "-62.5, -63", "0.5, 1", "-0.5, -1", "62.49, 62", "-62.49, -62", "-0.4, 0", "100, 100"})
    void halvesGoAwayFromZero(double value, int shown) {
        assertEquals(shown, Rounding.toWhole(value));
    }

    @ParameterizedTest
    @CsvSource({"4.35, 4.4", "4.25, 4.3", "4.249, 4.2", "-0.25, -0.3", "-0.04, 0.0", "5, 5.0"})
    void halvesOfATenthGoAwayFromZero(double value, double shown) {
        assertEquals(shown, Rounding.toOneDecimal(value));
    }

    @Test
    void everyMeanOfUpToThreeHundredAnswersRoundsAsItsExactFraction() {
        for (int n = 1; n <= 300; n++) {
            for (int sum = n; sum <= 7 * n; sum++) {
                double exact = BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP)
                        .doubleValue();
                assertEquals(exact, Rounding.toOneDecimal((double) sum / n));
            }
        }
    }
}
