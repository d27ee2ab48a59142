package org.memberpulse.metric;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who knows every shown cell and wants a hidden one. Cells are told as the sets of the finest parts they add up;
 * a hidden cell is worked out when its set is a linear combination of shown ones. Computed by elimination in whole
 * numbers modulo a large prime, from the atoms up and with none of the code that hides.
 */
final class Attacker {
    private static final BigInteger PRIME = BigInteger.valueOf(2).pow(61).subtract(BigInteger.ONE);
    private static final long P = PRIME.longValueExact();

    private final Map<Object, Integer> columns = new HashMap<>();
    private final Map<Integer, Map<Integer, Long>> basis = new HashMap<>();

    /** Learns a sum over these atoms. */
    void learn(Collection<?> atoms) {
        keep(reduce(row(atoms)));
    }

    private void keep(Map<Integer, Long> rest) {
        if (!rest.isEmpty()) {
            int pivot = rest.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
            long inverse = inverse(rest.get(pivot));
            Map<Integer, Long> monic = new HashMap<>();
            rest.forEach((column, factor) -> monic.put(column, multiply(factor, inverse)));
            basis.put(pivot, monic);
        }
    }

    /** Learns that two sums are the same. */
    void learnSame(Collection<?> one, Collection<?> other) {
        Map<Integer, Long> row = row(one);
        row(other).forEach((column, factor) -> row.merge(column, P - factor, (a, b) -> Math.floorMod(a + b, P)));
        row.values().removeIf(factor -> factor == 0);
        keep(reduce(row));
    }

    /** Whether the sum over these atoms follows from what was learned. */
    boolean knows(Collection<?> atoms) {
        return reduce(row(atoms)).isEmpty();
    }

    private Map<Integer, Long> row(Collection<?> atoms) {
        Map<Integer, Long> row = new HashMap<>();
        for (Object atom : Set.copyOf(atoms)) {
            row.put(columns.computeIfAbsent(atom, key -> columns.size()), 1L);
        }
        return row;
    }

    private Map<Integer, Long> reduce(Map<Integer, Long> row) {
        while (true) {
            int pivot = row.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .filter(basis::containsKey)
                    .min()
                    .orElse(-1);
            if (pivot < 0) {
                return row;
            }
            long factor = row.get(pivot);
            basis.get(pivot).forEach((column, other) -> {
                long left = Math.floorMod(row.getOrDefault(column, 0L) - multiply(factor, other), P);
                if (left == 0) {
                    row.remove(column);
                } else {
                    row.put(column, left);
                }
            });
        }
    }

    private static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long folded = (low & P) + ((low >>> 61) | (high << 3));
        return Math.floorMod(folded, P);
    }

    private static long inverse(long value) {
        return BigInteger.valueOf(value).modInverse(PRIME).longValueExact();
    }
}
