package org.memberpulse.metric;

import java.util.Arrays;

/** A linear equation in few of many unknowns: their columns, rising, and their factors modulo a prime, none 0. */
record SparseRow(int[] columns, long[] factors) {

    /** total - parts = 0, as far as they are unknown; {@code columnOf} is negative for what is known. */
    static SparseRow of(Line line, int[] columnOf) {
        int[] cells = Arrays.copyOf(line.parts(), line.parts().length + 1);
        cells[cells.length - 1] = line.total();
        int[] columns = Arrays.stream(cells)
                .map(cell -> columnOf[cell])
                .filter(column -> column >= 0)
                .sorted()
                .toArray();
        long[] factors = new long[columns.length];
        int total = columnOf[line.total()];
        for (int i = 0; i < columns.length; i++) {
            factors[i] = columns[i] == total ? -1 : 1;
        }
        return new SparseRow(columns, factors);
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    int lowest() {
        return columns[0];
    }

    /** This less so many times the other, with the same lowest column, that the lowest column falls out. */
    SparseRow withoutLowest(SparseRow other, long prime) {
        long times = multiply(factors[0], inverse(other.factors[0], prime), prime);
        int[] sumColumns = new int[columns.length + other.columns.length];
        long[] sum = new long[sumColumns.length];
        int n = 0;
        int i = 1;
        int j = 1;
        while (i < columns.length || j < other.columns.length) {
            int mine = i < columns.length ? columns[i] : Integer.MAX_VALUE;
            int theirs = j < other.columns.length ? other.columns[j] : Integer.MAX_VALUE;
            int column = Math.min(mine, theirs);
            long factor = mine == column ? factors[i++] : 0;
            if (theirs == column) {
                factor -= multiply(times, other.factors[j++], prime);
            }
            factor = Math.floorMod(factor, prime);
            if (factor != 0) {
                sumColumns[n] = column;
                sum[n++] = factor;
            }
        }
        return new SparseRow(Arrays.copyOf(sumColumns, n), Arrays.copyOf(sum, n));
    }

    /** The value of the lowest column that makes the sum 0, with the values of the others. */
    long solve(long[] values, long prime) {
        long rest = 0;
        for (int i = 1; i < columns.length; i++) {
            rest = Math.floorMod(rest - multiply(factors[i], values[columns[i]], prime), prime);
        }
        return multiply(rest, inverse(factors[0], prime), prime);
    }

    private static long multiply(long a, long b, long prime) {
        return Math.floorMod(Math.floorMod(a, prime) * Math.floorMod(b, prime), prime);
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value, long prime) {
        long base = Math.floorMod(value, prime);
        if (base == 1) {
            return 1;
        }
        if (base == prime - 1) {
            return prime - 1;
        }
        long result = 1;
        for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = multiply(result, base, prime);
            }
            base = multiply(base, base, prime);
        }
        return result;
    }
}
