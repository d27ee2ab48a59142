package org.memberpulse.outcome;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of one metric at one stage in one span: by segment with their total and, for renewals, by tenure. What is
 * hidden is decided once for the whole table, whatever part of it is asked for.
 */
final class JourneyTable {
    /** In the place of a segment: all of them. */
    static final String ALL = null;

    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private final Map<Place, Count> counts = new HashMap<>();
    private final BitSet hidden;

    /** @param segment null for all of them */
    record Place(String segment, Tenure tenure) {}

    /**
     * @param segments in their order, the last of which is hidden first
     * @param tenures that the metric is divided by, all of them first; a list of null when it is not
     */
    JourneyTable(List<String> segments, List<Tenure> tenures, Map<Place, Count> read, int minimumCell) {
        List<int[]> lines = new ArrayList<>();
        List<String> lastFirst = new ArrayList<>(segments);
        Collections.reverse(lastFirst);
        for (Tenure tenure : tenures) {
            Count total = Count.NONE;
            int[] line = new int[segments.size() + 1];
            line[0] = place(new Place(ALL, tenure));
            int at = 0;
            for (String segment : lastFirst) {
                Place place = new Place(segment, tenure);
                Count count = read.getOrDefault(place, Count.NONE);
                counts.put(place, count);
                total = total.plus(count);
                line[++at] = place(place);
            }
            counts.put(new Place(ALL, tenure), total);
            lines.add(line);
        }
        if (tenures.size() > 1) {
            lastFirst.add(ALL);
            for (String segment : lastFirst) {
                lines.add(tenures.stream()
                        .mapToInt(tenure -> place(new Place(segment, tenure)))
                        .toArray());
            }
        }
        long[] sizes = new long[places.size()];
        places.forEach((place, index) -> sizes[index] = counts.get(place).denominator());
        hidden = HiddenCells.of(sizes, minimumCell, lines);
    }

    /** The count of a segment, or of all; null when it is hidden. */
    Count visible(String segment, Tenure tenure) {
        Place place = new Place(segment, tenure);
        return hidden.get(places.get(place)) ? null : counts.get(place);
    }

    /** The sum of the counts of these segments that are not hidden; null when all are. */
    Count visible(List<String> segments, Tenure tenure) {
        return segments.stream()
                .map(segment -> visible(segment, tenure))
                .filter(count -> count != null)
                .reduce(Count::plus)
                .orElse(null);
    }

    private int place(Place place) {
        return places.computeIfAbsent(place, unseen -> places.size());
    }
}
