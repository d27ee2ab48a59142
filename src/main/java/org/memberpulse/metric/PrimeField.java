package org.memberpulse.metric;

/**
 * The integers modulo 2^61 - 1, a prime so large that sums of some values out of thousands are not 0 by chance. All
 * values from 0 to the prime, without it.
 */
final class PrimeField {
    static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long subtract(long a, long b) {
        return add(a, negate(b));
    }

    static long negate(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    /** The product has 122 bits: those above the 61st count once more, because 2^61 is 1. */
    static long multiply(long a, long b) {
        long low = a * b;
        long above = Math.multiplyHigh(a, b) << 3 | low >>> 61;
        return add(low & PRIME, above);
    }

    /** By Fermat's little theorem. */
    static long inverse(long a) {
        if (a == 1 || a == PRIME - 1) {
            return a;
        }
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = multiply(result, power);
            }
            power = multiply(power, power);
        }
        return result;
    }
}
