package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers for the cells of a standing table: on each axis 0 is the total, and the codes follow in the order in which they
 * are taken to protect others. Time comes last; its earliest period is taken first, so that the choice stays as months
 * are added.
 */
final class Coordinates {
    private static final Comparator<TimeNode> TIME = Comparator.comparing(
                    TimeNode::basis, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TimeNode::period, Comparator.reverseOrder())
            .thenComparing(TimeNode::start)
            .thenComparing(TimeNode::issued, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    private final Map<TimeNode, Integer> timeNumbers = new HashMap<>();
    private final List<TimeNode> times = new ArrayList<>();
    private final int[][] parents;
    private final boolean oneBasis;
    private final long[] weights;

    Coordinates(TableAxes table, List<Tally> tallies) {
        for (int axis = 0; axis < table.axes().size(); axis++) {
            addAxis(table.declared().getOrDefault(table.axes().get(axis), List.of()), axis, tallies);
        }
        Set<TimeNode> nodes = new TreeSet<>(TIME);
        oneBasis = tallies.stream().allMatch(tally -> tally.answered().equals(tally.issued()));
        tallies.forEach(tally -> add(finest(tally), nodes, table.yearStartsMonth()));
        times.add(TimeNode.ALL);
        times.addAll(nodes);
        times.forEach(node -> timeNumbers.put(node, timeNumbers.size()));
        parents = times.stream()
                .map(node -> node.parents(table.yearStartsMonth()).stream()
                        .mapToInt(timeNumbers::get)
                        .toArray())
                .toArray(int[][]::new);
        weights = weights();
    }

    private static void add(TimeNode node, Set<TimeNode> nodes, int yearStartsMonth) {
        if (node.period() != Period.TOTAL && nodes.add(node)) {
            node.parents(yearStartsMonth).forEach(parent -> add(parent, nodes, yearStartsMonth));
        }
    }

    private void addAxis(List<String> declared, int axis, List<Tally> tallies) {
        Set<String> present = new TreeSet<>(Comparator.reverseOrder());
        tallies.forEach(tally -> present.add(tally.codes().get(axis)));
        Set<String> inOrder = new LinkedHashSet<>(present);
        declared.forEach(inOrder::remove);
        for (int i = declared.size() - 1; i >= 0; i--) {
            if (present.contains(declared.get(i))) {
                inOrder.add(declared.get(i));
            }
        }
        List<String> withTotal = new ArrayList<>();
        withTotal.add(null);
        withTotal.addAll(inOrder);
        codes.add(withTotal);
        Map<String, Integer> byCode = new HashMap<>();
        for (int number = 0; number < withTotal.size(); number++) {
            byCode.put(withTotal.get(number), number);
        }
        numbers.add(byCode);
    }

    private long[] weights() {
        long[] found = new long[codes.size() + 1];
        long weight = times.size();
        found[codes.size()] = 1;
        for (int axis = codes.size() - 1; axis >= 0; axis--) {
            found[axis] = weight;
            weight = Math.multiplyExact(weight, codes.get(axis).size());
        }
        return found;
    }

    /** Besides time. */
    int axes() {
        return codes.size();
    }

    /** Negative when there is no such code. */
    int number(int axis, String code) {
        return numbers.get(axis).getOrDefault(code, -1);
    }

    /** The place of a tally in time. */
    TimeNode finest(Tally tally) {
        return oneBasis
                ? TimeNode.of(Basis.ANSWERED, Period.MONTH, tally.answered())
                : TimeNode.crossing(tally.answered(), tally.issued());
    }

    /** Where everybody answered in the month of asking, both bases are one and the same. */
    Basis basis(Basis wanted) {
        return oneBasis ? Basis.ANSWERED : wanted;
    }

    /** Negative when there is no such time. */
    int number(TimeNode node) {
        return timeNumbers.getOrDefault(node, -1);
    }

    String code(int axis, int number) {
        return codes.get(axis).get(number);
    }

    /** All codes with an answer on the axis. */
    List<String> codes(int axis) {
        return codes.get(axis).subList(1, codes.get(axis).size());
    }

    TimeNode time(int number) {
        return times.get(number);
    }

    /** What this time is a part of: all time of nothing, a crossing of two. */
    int[] parents(int time) {
        return parents[time];
    }

    /** The weight of one number on the axis in the key of a cell; the axis after the last is time. */
    long weight(int axis) {
        return weights[axis];
    }

    int numberAt(long key, int axis) {
        return (int) (axis == 0 ? key / weights[0] : key % weights[axis - 1] / weights[axis]);
    }
}
