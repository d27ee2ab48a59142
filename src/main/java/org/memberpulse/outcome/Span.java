package org.memberpulse.outcome;

import java.time.LocalDate;

/** A range of local days, both included. */
record Span(LocalDate start, LocalDate end) {
    /** The same days a year earlier; a range that ends with a month still does. */
    Span yearBefore() {
        return new Span(start.minusYears(1), end.plusDays(1).minusYears(1).minusDays(1));
    }
}
