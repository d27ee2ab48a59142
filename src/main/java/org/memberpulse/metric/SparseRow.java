package org.memberpulse.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A linear equation in few of many unknowns: their columns, rising, and their factors modulo a prime, none 0. */
record SparseRow(int[] columns, long[] factors) {

    /** total - parts = 0, as far as they are unknown; {@code columnOf} is negative for what is known. */
    static SparseRow of(Line line, int[] columnOf) {
        int total = columnOf[line.total()];
        int[] columns = IntStream.concat(IntStream.of(line.parts()), IntStream.of(line.total()))
                .map(cell -> columnOf[cell])
                .filter(column -> column >= 0)
                .sorted()
                .toArray();
        return new SparseRow(
                columns,
                IntStream.of(columns)
                        .mapToLong(column -> column == total ? PrimeField.negate(1) : 1)
                        .toArray());
    }

    /** The sum of these cells. */
    static SparseRow sum(int[] cells, int[] columnOf) {
        int[] columns = IntStream.of(cells).map(cell -> columnOf[cell]).sorted().toArray();
        return new SparseRow(
                columns, IntStream.of(columns).mapToLong(column -> 1).toArray());
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    int lowest() {
        return columns[0];
    }

    /** This less so many times the other, with the same lowest column, that the lowest column falls out. */
    SparseRow withoutLowest(SparseRow other) {
        long times = PrimeField.multiply(factors[0], PrimeField.inverse(other.factors[0]));
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
                factor = PrimeField.subtract(factor, PrimeField.multiply(times, other.factors[j++]));
            }
            if (factor != 0) {
                sumColumns[n] = column;
                sum[n++] = factor;
            }
        }
        return new SparseRow(Arrays.copyOf(sumColumns, n), Arrays.copyOf(sum, n));
    }

    /** The value of the lowest column that makes the sum 0, with the values of the others. */
    long solve(long[] values) {
        long rest = 0;
        for (int i = 1; i < columns.length; i++) {
            rest = PrimeField.subtract(rest, PrimeField.multiply(factors[i], values[columns[i]]));
        }
        return PrimeField.multiply(rest, PrimeField.inverse(factors[0]));
    }
}
