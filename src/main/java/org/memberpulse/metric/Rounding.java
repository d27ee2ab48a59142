package org.memberpulse.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounding for display: half away from zero, so that 62.5 shows as 63 and -62.5 as -63. Never used before a comparison
 * or another computation. A value counts as the decimal number it prints as: 87/20 is 4.35 and shows as 4.4, although
 * the nearest binary number lies below 4.35.
 */
public final class Rounding {

    private Rounding() {}

    public static int toWhole(double value) {
        return rounded(value, 0).intValueExact();
    }

    public static double toOneDecimal(double value) {
        return rounded(value, 1).doubleValue();
    }

    private static BigDecimal rounded(double value, int decimals) {
        // HALF_UP rounds by magnitude: away from zero on both sides
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
