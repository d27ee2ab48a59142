package org.memberpulse.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.memberpulse.metric.Period;

class JourneyTablesTest {
    private static final int K = 5;

    private final Map<CountKey, Count> counts = new HashMap<>();

    private static Span month(int month) {
        return span(Period.MONTH, month);
    }

    private static Span span(Period period, int month) {
        LocalDate start = period.startOf(LocalDate.of(2026, month, 1), 1);
        return new Span(start, period.next(start).minusDays(1));
    }

    /** Members who joined in a month, in the spans that it is in. */
    private void joined(String segment, int month, long members) {
        Count count = new Count(0, members, 0, 0, 0, new TreeMap<>());
        for (Period period : List.of(Period.MONTH, Period.QUARTER, Period.YEAR)) {
            CountKey key = new CountKey(JourneyMetric.ONBOARDING_COMPLETION, segment, null, null, span(period, month));
            counts.merge(key, count, Count::plus);
        }
    }

    private Long shown(List<String> group, Span span) {
        Count count = new JourneyTables(List.of("student", "senior", "other"), counts, K, 1)
                .visible(new JourneyCell(JourneyMetric.ONBOARDING_COMPLETION, group, null, null, span));
        return count == null ? null : count.denominator();
    }

    @Test
    void aSmallMonthIsNotToldByItsQuarter() {
        joined("student", 1, 20);
        joined("student", 2, 30);
        joined("student", 3, 2);
        assertNull(shown(List.of(), month(3)));
        assertNull(shown(List.of(), month(2)), "the partner");
        assertEquals(20, shown(List.of(), month(1)));
        assertEquals(52, shown(List.of(), span(Period.QUARTER, 3)));
        assertEquals(52, shown(List.of(), span(Period.YEAR, 3)));
    }

    @Test
    void aSmallSegmentIsNotToldByTheTotal() {
        joined("student", 1, 20);
        joined("senior", 1, 30);
        joined("other", 1, 4);
        assertNull(shown(List.of("other"), month(1)));
        assertNull(shown(List.of("senior"), month(1)));
        assertEquals(54, shown(List.of(), month(1)));
        assertEquals(20, shown(List.of("student", "senior"), month(1)));
    }

    @Test
    void whatIsEmptyIsShown() {
        joined("student", 1, 20);
        assertEquals(0, shown(List.of("senior"), month(1)));
        assertEquals(0, shown(List.of(), month(2)));
        assertEquals(0, shown(List.of("unknown"), month(1)));
    }
}
