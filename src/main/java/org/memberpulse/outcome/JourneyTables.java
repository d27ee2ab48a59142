package org.memberpulse.outcome;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All tables of a report about journeys. */
final class JourneyTables {
    private final int minimumCell;
    private final List<String> segments;
    private final Map<Key, Map<JourneyTable.Place, Count>> counts = new HashMap<>();
    private final Map<Key, JourneyTable> tables = new HashMap<>();

    private record Key(JourneyMetric metric, String stage, Span span) {}

    /** @param configured the segments there are, in their order; members may be in others that are gone */
    JourneyTables(List<String> configured, Map<CountKey, Count> read, int minimumCell) {
        this.minimumCell = minimumCell;
        this.segments = Stream.concat(
                        configured.stream(),
                        read.keySet().stream().map(CountKey::segment).sorted())
                .distinct()
                .toList();
        read.forEach((key, count) -> counts.computeIfAbsent(
                        new Key(key.metric(), key.stage(), key.span()), table -> new HashMap<>())
                .put(new JourneyTable.Place(key.segment(), key.tenure()), count));
    }

    /** The segments with members, and those without. */
    List<String> segments() {
        return segments;
    }

    /** The divisions of a metric, all members first. */
    static List<Tenure> tenures(JourneyMetric metric) {
        return metric == JourneyMetric.RENEWAL ? Arrays.asList(Tenure.values()) : Collections.singletonList(null);
    }

    /** What a cell may show; null when it is hidden. */
    Count visible(JourneyCell cell) {
        JourneyTable table = tables.computeIfAbsent(
                new Key(cell.metric(), cell.stage(), cell.span()),
                key -> new JourneyTable(
                        segments, tenures(cell.metric()), counts.getOrDefault(key, Map.of()), minimumCell));
        if (cell.group().isEmpty()) {
            return table.visible(JourneyTable.ALL, cell.tenure());
        }
        List<String> known = cell.group().stream().filter(segments::contains).toList();
        return known.isEmpty() ? Count.NONE : table.visible(known, cell.tenure());
    }
}
