package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** A range of local days, both included. */
record Span(LocalDate start, LocalDate end) {
    /** From the first day of some spans to their last. */
    static Span around(Collection<Span> spans) {
        return new Span(
                spans.stream().map(Span::start).min(Comparator.naturalOrder()).orElseThrow(),
                spans.stream().map(Span::end).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The same days a year earlier; a range that ends with a month still does. */
    Span yearBefore() {
        return new Span(start.minusYears(1), end.plusDays(1).minusYears(1).minusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
