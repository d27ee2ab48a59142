package org.memberpulse.outcome;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Members counted for a figure; counts of different members add up.
 *
 * @param numerator those who did it
 * @param denominator those who could
 * @param deceased in neither, because they died
 * @param transferred in neither, because they moved to another body
 * @param waiting in neither, because their time is not up
 * @param depth members by how many events they have; without those who have none
 */
record Count(
        long numerator, long denominator, long deceased, long transferred, long waiting, SortedMap<Long, Long> depth) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, new TreeMap<>());

    /** Members who could have events. */
    static Count ofMembers(long members) {
        return new Count(0, members, 0, 0, 0, new TreeMap<>());
    }

    /** Those of them who have so many. */
    static Count ofEngaged(long events, long members) {
        return new Count(members, 0, 0, 0, 0, new TreeMap<>(Map.of(events, members)));
    }

    Count plus(Count other) {
        SortedMap<Long, Long> both = new TreeMap<>(depth);
        other.depth.forEach((events, members) -> both.merge(events, members, Long::sum));
        return new Count(
                numerator + other.numerator,
                denominator + other.denominator,
                deceased + other.deceased,
                transferred + other.transferred,
                waiting + other.waiting,
                both);
    }

    /** The median number of events of those who have any; between two numbers their mean. Null when nobody has. */
    Double medianDepth() {
        long members = depth.values().stream().mapToLong(Long::longValue).sum();
        return members == 0 ? null : (eventsOf((members + 1) / 2) + eventsOf(members / 2 + 1)) / 2.0;
    }

    /** How many events the member has who comes at a place, from 1, when they are ordered by their events. */
    private long eventsOf(long place) {
        long before = 0;
        for (Map.Entry<Long, Long> entry : depth.entrySet()) {
            before += entry.getValue();
            if (before >= place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there is no place " + place);
    }
}
