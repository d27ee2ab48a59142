package org.memberpulse.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The cells that a tally is part of: itself and every total it is in. */
final class Ancestors {
    private final Coordinates coordinates;
    private final Map<Integer, int[]> timesOf = new HashMap<>();

    Ancestors(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    void forEach(Tally tally, LongConsumer cell) {
        int finest = coordinates.number(coordinates.finest(tally));
        for (int time :
                timesOf.computeIfAbsent(finest, from -> upFrom(from).distinct().toArray())) {
            descend(tally, 0, time, cell);
        }
    }

    private IntStream upFrom(int time) {
        return IntStream.concat(
                IntStream.of(time), Arrays.stream(coordinates.parents(time)).flatMap(this::upFrom));
    }

    private void descend(Tally tally, int axis, long key, LongConsumer cell) {
        if (axis == coordinates.axes()) {
            cell.accept(key);
            return;
        }
        descend(tally, axis + 1, key, cell);
        int number = coordinates.number(axis, tally.codes().get(axis));
        descend(tally, axis + 1, key + number * coordinates.weight(axis), cell);
    }
}
