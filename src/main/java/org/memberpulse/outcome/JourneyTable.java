package org.memberpulse.outcome;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.memberpulse.metric.Line;
import org.memberpulse.metric.Suppression;

/**
 * The counts of one metric at one stage: by segment with their total, by tenure, and by span. What is hidden is decided
 * once for the whole table, whatever part of it is asked for.
 */
final class JourneyTable {
    /** In the place of a segment: all of them. */
    static final String ALL = null;

    private final Map<Place, Count> counts = new HashMap<>();
    private final Map<Place, Integer> filled = new LinkedHashMap<>();
    private final BitSet hidden;

    /** @param segment null for all of them */
    record Place(String segment, Tenure tenure, Span span) {}

    /**
     * @param segments in their order, the last of which is hidden first
     * @param tenures that the metric is divided by, all of them first; a list of null when it is not
     * @param years spans that are the sum of others, each with its parts
     */
    JourneyTable(
            List<String> segments,
            List<Tenure> tenures,
            Collection<Span> spans,
            List<List<Span>> years,
            Map<Place, Count> read,
            int minimumCell) {
        List<String> all = new ArrayList<>(segments);
        all.add(ALL);
        Collections.reverse(all);
        List<List<Place>> lines = new ArrayList<>();
        for (Span span : spans) {
            for (Tenure tenure : tenures) {
                List<Place> line = all.stream()
                        .map(segment -> new Place(segment, tenure, span))
                        .toList();
                fill(line, read);
                lines.add(line);
            }
            for (String segment : tenures.size() > 1 ? all : List.<String>of()) {
                lines.add(tenures.stream()
                        .map(tenure -> new Place(segment, tenure, span))
                        .toList());
            }
        }
        for (List<Span> year : years) {
            for (String segment : all) {
                for (Tenure tenure : tenures) {
                    lines.add(year.stream()
                            .map(span -> new Place(segment, tenure, span))
                            .toList());
                }
            }
        }
        long[] sizes = filled.keySet().stream()
                .mapToLong(place -> counts.get(place).denominator())
                .toArray();
        hidden = Suppression.hide(
                sizes,
                minimumCell,
                lines.stream().map(this::line).filter(Objects::nonNull).toList());
    }

    /** The count of some segments, or of all when none is named, without those that are hidden; null when all are. */
    Count visible(List<String> segments, Tenure tenure, Span span) {
        return (segments.isEmpty() ? Collections.singletonList(ALL) : segments)
                .stream()
                        .map(segment -> new Place(segment, tenure, span))
                        .filter(place -> !filled.containsKey(place) || !hidden.get(filled.get(place)))
                        .map(place -> counts.getOrDefault(place, Count.NONE))
                        .reduce(Count::plus)
                        .orElse(null);
    }

    /** Takes over the counts of the segments and, in the first place, their sum. */
    private void fill(List<Place> line, Map<Place, Count> read) {
        Count total = Count.NONE;
        for (Place place : line.subList(1, line.size())) {
            Count count = read.getOrDefault(place, Count.NONE);
            counts.put(place, count);
            total = total.plus(count);
        }
        counts.put(line.get(0), total);
        for (Place place : line) {
            if (counts.get(place).denominator() > 0) {
                filled.put(place, filled.size());
            }
        }
    }

    /** A total and its parts as far as there is anybody in them; null when there is nobody. */
    private Line line(List<Place> places) {
        Integer total = filled.get(places.get(0));
        return total == null
                ? null
                : new Line(
                        total,
                        places.subList(1, places.size()).stream()
                                .filter(filled::containsKey)
                                .mapToInt(filled::get)
                                .toArray());
    }
}
