package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year of the organization with its quarters and months: every span for which a figure that adds up over time can be
 * had, so that hidden months are not told by their quarter.
 */
record Calendar(Span year, List<Span> quarters, List<Span> months) {
    private static final int MONTHS = 12;
    private static final int MONTHS_A_QUARTER = 3;

    /** @param start the first day of the year */
    static Calendar ofYear(LocalDate start) {
        return new Calendar(spans(start, MONTHS).get(0), spans(start, MONTHS_A_QUARTER), spans(start, 1));
    }

    private static List<Span> spans(LocalDate start, int length) {
        List<Span> spans = new ArrayList<>();
        for (int month = 0; month < MONTHS; month += length) {
            spans.add(new Span(
                    start.plusMonths(month),
                    start.plusMonths(month + (long) length).minusDays(1)));
        }
        return spans;
    }

    List<Span> all() {
        return Stream.of(List.of(year), quarters, months).flatMap(List::stream).toList();
    }

    /** Each a span and then those it is made of, the last first. */
    List<List<Span>> lines() {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(line(year, quarters));
        for (Span quarter : quarters) {
            lines.add(line(quarter, months));
        }
        return lines;
    }

    private static List<Span> line(Span whole, List<Span> parts) {
        List<Span> line = new ArrayList<>();
        for (Span part : parts) {
            if (!part.start().isBefore(whole.start()) && !part.end().isAfter(whole.end())) {
                line.add(0, part);
            }
        }
        line.add(0, whole);
        return line;
    }
}
