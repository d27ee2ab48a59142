package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.memberpulse.metric.Period;

/**
 * All tables of a report about journeys. A figure that adds up over time has one for each year of the organization, the
 * others one for each span.
 */
final class JourneyTables {
    private final int minimumCell;
    private final int yearStartsMonth;
    private final List<String> segments;
    private final Map<Key, Map<JourneyTable.Place, Count>> counts = new HashMap<>();
    private final Map<Key, JourneyTable> tables = new HashMap<>();

    private record Key(JourneyMetric metric, String stage, Span whole) {}

    /** @param configured the segments there are, in their order; members may be in others that are gone */
    JourneyTables(List<String> configured, Map<CountKey, Count> read, int minimumCell, int yearStartsMonth) {
        this.minimumCell = minimumCell;
        this.yearStartsMonth = yearStartsMonth;
        this.segments = Stream.concat(
                        configured.stream(),
                        read.keySet().stream().map(CountKey::segment).sorted())
                .distinct()
                .toList();
        read.forEach((key, count) -> counts.computeIfAbsent(
                        key(key.metric(), key.stage(), key.span()), table -> new HashMap<>())
                .put(new JourneyTable.Place(key.segment(), key.tenure(), key.span()), count));
    }

    /** The segments with members, and those without. */
    List<String> segments() {
        return segments;
    }

    /** The divisions of a metric, all members first. */
    static List<Tenure> tenures(JourneyMetric metric) {
        return metric == JourneyMetric.RENEWAL ? Arrays.asList(Tenure.values()) : Collections.singletonList(null);
    }

    /** The spans to count so that it can be decided what to hide of these. */
    static Set<Span> spans(JourneyMetric metric, Collection<Span> wanted, int yearStartsMonth) {
        Set<Span> spans = new LinkedHashSet<>(wanted);
        if (metric.addsUpOverTime()) {
            wanted.forEach(span -> spans.addAll(calendar(span, yearStartsMonth).all()));
        }
        return spans;
    }

    /** What a cell may show; null when it is hidden. */
    Count visible(JourneyCell cell) {
        Key key = key(cell.metric(), cell.stage(), cell.span());
        JourneyTable table = tables.computeIfAbsent(key, this::table);
        List<String> known = cell.group().stream().filter(segments::contains).toList();
        return known.isEmpty() && !cell.group().isEmpty()
                ? Count.NONE
                : table.visible(known, cell.tenure(), cell.span());
    }

    private JourneyTable table(Key key) {
        Calendar calendar = calendar(key.whole(), yearStartsMonth);
        boolean year = key.metric().addsUpOverTime() && calendar.year().equals(key.whole());
        return new JourneyTable(
                segments,
                tenures(key.metric()),
                year ? calendar.all() : List.of(key.whole()),
                year ? calendar.lines() : List.of(),
                counts.getOrDefault(key, Map.of()),
                minimumCell);
    }

    private Key key(JourneyMetric metric, String stage, Span span) {
        Calendar calendar = calendar(span, yearStartsMonth);
        boolean inYear = metric.addsUpOverTime() && calendar.all().contains(span);
        return new Key(metric, stage, inYear ? calendar.year() : span);
    }

    private static Calendar calendar(Span span, int yearStartsMonth) {
        LocalDate start = Period.YEAR.startOf(span.start(), yearStartsMonth);
        return Calendar.ofYear(start);
    }
}
