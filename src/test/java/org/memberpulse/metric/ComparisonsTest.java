package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final Histogram ANSWERS = Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0);

    private static Row row(int place, Histogram before) {
        RowKey key = RowKey.of(Map.of(Axis.SEGMENT, "segment" + place), null);
        return new Row(key, null, null, ANSWERS, true, before, null, false, false, List.of(), null);
    }

    private static List<Boolean> among(Double... pValues) {
        List<Row> rows = IntStream.range(0, pValues.length)
                .mapToObj(place -> row(place, ANSWERS))
                .toList();
        List<Change> changes = Arrays.stream(pValues)
                .map(p -> new Change(1.0, null, null, p < 0.05, p))
                .toList();
        Comparisons comparisons = new Comparisons(rows, row -> changes.get(rows.indexOf(row)));
        return rows.stream()
                .map(row -> comparisons.among(row, changes.get(rows.indexOf(row))))
                .toList();
    }

    @Test
    void oneChangeIsSignificantAsByItself() {
        assertEquals(List.of(true), among(0.049));
        assertEquals(List.of(false), among(0.051));
    }

    /** The fifteen of the paper: four are found, of which nine are below 0.05 by themselves. */
    @Test
    void theWorkedExampleOfThePaperIsReproduced() {
        List<Boolean> found = among(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0);
        assertEquals(4, found.stream().filter(significant -> significant).count());
        assertEquals(List.of(true, true, true, true, false), found.subList(0, 5));
    }

    @Test
    void whatIsNotComparedSaysNothing() {
        Row first = row(0, null);
        Comparisons comparisons = new Comparisons(List.of(first), row -> Change.UNKNOWN);
        assertNull(comparisons.among(first, Change.UNKNOWN));
    }
}
