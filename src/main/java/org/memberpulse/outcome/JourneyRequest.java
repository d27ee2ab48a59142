package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memberpulse.metric.Period;
import org.memberpulse.platform.Codes;
import org.memberpulse.problem.ProblemException;

/** Reads and checks what a report about journeys is asked for. */
final class JourneyRequest {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** More periods than anybody looks at, and few enough to be counted while one waits. */
    private static final int MOST_PERIODS = 60;

    private final JourneyParameters parameters;
    private final LocalDate today;
    private final int yearStartsMonth;
    private final boolean mayReadResponses;

    JourneyRequest(JourneyParameters parameters, LocalDate today, int yearStartsMonth, boolean mayReadResponses) {
        this.parameters = parameters;
        this.today = today;
        this.yearStartsMonth = yearStartsMonth;
        this.mayReadResponses = mayReadResponses;
    }

    JourneyQuery query() {
        requireKept("from", parameters.from);
        requireKept("to", parameters.to);
        if (parameters.from != null && parameters.to != null && parameters.to.isBefore(parameters.from)) {
            throw ProblemException.badParameter("to", "to must not be before from");
        }
        Period period = period();
        List<String> groupBy = Codes.read("groupBy", parameters.groupBy);
        if (!Set.of("segment", "stage").containsAll(groupBy)) {
            throw ProblemException.badParameter("groupBy", "groupBy must be segment, stage or both");
        }
        return new JourneyQuery(
                metrics(),
                groupBy.contains("segment"),
                groupBy.contains("stage"),
                period,
                Codes.read("segment", parameters.segment),
                period == Period.TOTAL ? List.of(total()) : spans(period));
    }

    /** A year before and after must be dates too. */
    private static void requireKept(String name, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw ProblemException.badParameter(
                    name, name + " must be of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private Set<JourneyMetric> metrics() {
        if (parameters.metric == null) {
            return EnumSet.allOf(JourneyMetric.class);
        }
        Set<JourneyMetric> metrics = EnumSet.noneOf(JourneyMetric.class);
        for (String code : Codes.read("metric", parameters.metric)) {
            metrics.add(JourneyMetric.ofCode(code)
                    .orElseThrow(() -> ProblemException.badParameter(
                            "metric",
                            "metric must be any of retention, renewal, onboarding-completion, content-engagement,"
                                    + " churn, separated by commas")));
        }
        return metrics;
    }

    private Period period() {
        return Period.ofCode(parameters.period == null ? Period.TOTAL.code() : parameters.period)
                .filter(period -> !period.fine())
                .orElseThrow(() ->
                        ProblemException.badParameter("period", "period must be one of month, quarter, year, total"));
    }

    /** The last whole year of the organization, or the range that is given. */
    private Span total() {
        if (parameters.from == null && parameters.to == null) {
            return span(Period.YEAR, today.minusYears(1));
        }
        if (parameters.from == null || parameters.to == null) {
            throw ProblemException.badParameter("from", "A total needs both from and to, or neither");
        }
        Span span = new Span(parameters.from, parameters.to);
        boolean calendar = List.of(Period.MONTH, Period.QUARTER, Period.YEAR).stream()
                .anyMatch(period -> span(period, span.start()).equals(span));
        if (!mayReadResponses && !calendar) {
            throw ProblemException.badParameter(
                    "from", "Without the scope responses a total spans exactly one month, quarter or year");
        }
        return span;
    }

    private List<Span> spans(Period period) {
        LocalDate latest = parameters.from == null || parameters.from.isBefore(today) ? today : parameters.from;
        LocalDate last = parameters.to == null ? latest : parameters.to;
        LocalDate first = parameters.from == null ? yearBack(period, last) : parameters.from;
        if (!period.startOf(first, yearStartsMonth).equals(first)) {
            throw ProblemException.badParameter("from", "from must be the first day of a " + period.code());
        }
        if (last.isBefore(today) && !span(period, last).end().equals(last)) {
            throw ProblemException.badParameter("to", "to must be the last day of a " + period.code());
        }
        List<Span> spans = new ArrayList<>();
        for (LocalDate start = first; !start.isAfter(last); start = period.next(start)) {
            spans.add(span(period, start));
            if (spans.size() > MOST_PERIODS) {
                throw ProblemException.badParameter("from", "A report has at most " + MOST_PERIODS + " periods");
            }
        }
        return spans;
    }

    /** The first of the periods that end with this day's and together are a year, or two for whole years. */
    private LocalDate yearBack(Period period, LocalDate day) {
        LocalDate start = period.startOf(day, yearStartsMonth);
        LocalDate yearAgo = start.minusYears(1);
        return period == Period.YEAR ? yearAgo : period.next(yearAgo);
    }

    private Span span(Period period, LocalDate day) {
        LocalDate start = period.startOf(day, yearStartsMonth);
        return new Span(start, period.next(start).minusDays(1));
    }
}
