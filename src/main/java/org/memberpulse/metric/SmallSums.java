package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two to four of the finest hidden cells with too few answers even together, whose sum is derivable although none of them
 * is. Such a sum is no cell of this table, but it may be one of a table that builds on it: a channel that only those
 * members have.
 */
final class SmallSums {
    /** With more cells than these only sums of up to three are looked for: the pairs would fill the memory. */
    private static final int MOST_OF_PAIRS = 1_000;

    private final long[] values;
    private final long[] sizes;
    private final int minimumCell;
    private final List<int[]> found = new ArrayList<>();
    private final Map<Long, List<Integer>> byValue = new HashMap<>();
    private final Map<Long, int[]> pairs = new HashMap<>();

    private SmallSums(long[] values, long[] sizes, int minimumCell) {
        this.values = values;
        this.sizes = sizes;
        this.minimumCell = minimumCell;
    }

    /**
     * Such sums, as the indexes of their parts.
     *
     * @param values by how much each cell differs between two solutions; a sum is derivable when its differences add up
     *     to 0
     */
    static List<int[]> in(long[] values, long[] sizes, int minimumCell) {
        SmallSums sums = new SmallSums(values, sizes, minimumCell);
        for (int i = 0; i < values.length; i++) {
            sums.byValue.computeIfAbsent(values[i], value -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < values.length; i++) {
            sums.complete(values[i], sizes[i], i);
            for (int j = i + 1; j < values.length && sizes[i] < minimumCell - 1; j++) {
                sums.pair(i, j);
            }
        }
        return sums.found;
    }

    private void pair(int i, int j) {
        long size = sizes[i] + sizes[j];
        long value = PrimeField.add(values[i], values[j]);
        if (size >= minimumCell - 1) {
            return;
        }
        complete(value, size, i, j);
        if (size >= minimumCell - 2) {
            return;
        }
        int[] others = pairs.get(PrimeField.negate(value));
        if (others != null
                && others[0] != i
                && others[0] != j
                && others[1] != i
                && others[1] != j
                && size + sizes[others[0]] + sizes[others[1]] < minimumCell) {
            found.add(new int[] {i, j, others[0], others[1]});
        }
        if (values.length <= MOST_OF_PAIRS) {
            pairs.putIfAbsent(value, new int[] {i, j});
        }
    }

    /** One more cell that makes the sum derivable. */
    private void complete(long value, long size, int... with) {
        for (int one : byValue.getOrDefault(PrimeField.negate(value), List.of())) {
            if (one > with[with.length - 1] && size + sizes[one] < minimumCell) {
                int[] sum = Arrays.copyOf(with, with.length + 1);
                sum[with.length] = one;
                found.add(sum);
            }
        }
    }
}
