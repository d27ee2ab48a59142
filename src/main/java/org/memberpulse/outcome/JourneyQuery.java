package org.memberpulse.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.memberpulse.metric.Period;

/**
 * What a report about journeys is asked for.
 *
 * @param segments the codes wanted; empty for all
 * @param spans one a period, in their order
 */
record JourneyQuery(
        Set<JourneyMetric> metrics,
        boolean bySegment,
        boolean byStage,
        Period period,
        List<String> segments,
        List<Span> spans) {
    /** The period before; a total has none. */
    Optional<Span> before(Span span) {
        return period == Period.TOTAL
                ? Optional.empty()
                : Optional.of(
                        new Span(period.previous(span.start()), span.start().minusDays(1)));
    }

    /** Every span whose counts are needed: those asked for, and what they are compared with. */
    Set<Span> allSpans() {
        Set<Span> all = new TreeSet<>(Comparator.comparing(Span::start).thenComparing(Span::end));
        for (Span span : spans) {
            all.add(span);
            all.add(span.yearBefore());
            before(span).ifPresent(all::add);
        }
        return all;
    }
}
