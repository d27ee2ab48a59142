package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.memberpulse.platform.Codes;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Reads and checks what a report is asked for. */
final class ReportRequest {
    private final ReportParameters parameters;
    private final LocalDate today;
    private final int yearStartsMonth;
    private final boolean mayReadResponses;

    ReportRequest(ReportParameters parameters, LocalDate today, int yearStartsMonth, boolean mayReadResponses) {
        this.parameters = parameters;
        this.today = today;
        this.yearStartsMonth = yearStartsMonth;
        this.mayReadResponses = mayReadResponses;
    }

    ReportQuery query() {
        Period period = period();
        if (parameters.from != null && parameters.to != null && parameters.to.isBefore(parameters.from)) {
            throw ProblemException.badParameter("to", "to must not be before from");
        }
        LocalDate to = parameters.to;
        if (to != null && !to.isBefore(today) && period != Period.TOTAL) {
            // Nothing is answered in the future: the period that runs is read to its end.
            to = period.next(period.startOf(to, yearStartsMonth)).minusDays(1);
        }
        Basis basis = basis();
        Period range = period == Period.TOTAL ? calendarPeriod(to) : null;
        boolean standing = period == Period.TOTAL
                ? range != null || parameters.from == null && to == null
                : !period.fine() && hasWholePeriods(period, to);
        if (!standing && (!mayReadResponses || basis == Basis.ISSUED)) {
            throw cutPeriods(period, to, basis);
        }
        Map<Axis, List<String>> filters = filters();
        GroupBy groupBy = GroupBy.of(parameters.groupBy);
        boolean weighted = Boolean.TRUE.equals(parameters.weighted);
        if (weighted && (groupBy.axes().contains(Axis.SEGMENT) || filters.containsKey(Axis.SEGMENT))) {
            throw ProblemException.badParameter("weighted", "Weighted figures are for all segments together");
        }
        return new ReportQuery(
                groupBy.axes(),
                groupBy.dimension(),
                basis,
                period,
                parameters.from,
                to,
                range,
                standing,
                filters,
                weighted && standing);
    }

    private Basis basis() {
        return parameters.by == null
                ? Basis.ANSWERED
                : Basis.ofCode(parameters.by)
                        .orElseThrow(() -> ProblemException.badParameter("by", "by must be answered or issued"));
    }

    private Period period() {
        String code = parameters.period == null ? Period.TOTAL.code() : parameters.period;
        Period period = Period.ofCode(code)
                .orElseThrow(() -> ProblemException.badParameter(
                        "period", "period must be one of day, week, month, quarter, year, total"));
        if (period.fine() && !mayReadResponses) {
            throw new ProblemException(
                    ProblemCode.SCOPE_MISSING,
                    "Days and weeks come near to single answers: they need the scope responses");
        }
        return period;
    }

    private Map<Axis, List<String>> filters() {
        Map<Axis, List<String>> filters = new EnumMap<>(Axis.class);
        put(filters, Axis.SEGMENT, parameters.segment);
        put(filters, Axis.STAGE, parameters.stage);
        put(filters, Axis.SURVEY, parameters.survey);
        return filters;
    }

    private static void put(Map<Axis, List<String>> filters, Axis axis, String text) {
        if (text != null) {
            filters.put(axis, Codes.read(axis.code(), text));
        }
    }

    /** Ranges that cut periods would tell single answers apart: January to March less January to February is March. */
    private ProblemException cutPeriods(Period period, LocalDate to, Basis basis) {
        if (basis == Basis.ISSUED) {
            return ProblemException.badParameter("by", "by=issued has whole months, quarters, years, and all time");
        }
        if (period == Period.TOTAL) {
            return ProblemException.badParameter(
                    "from", "Without the scope responses a total spans all time or exactly one month, quarter or year");
        }
        boolean wholeStart = parameters.from == null
                || period.startOf(parameters.from, yearStartsMonth).equals(parameters.from);
        return ProblemException.badParameter(
                wholeStart ? "to" : "from", "Without the scope responses a range must hold whole periods");
    }

    private boolean hasWholePeriods(Period period, LocalDate to) {
        return (parameters.from == null
                        || period.startOf(parameters.from, yearStartsMonth).equals(parameters.from))
                && (to == null
                        || period.next(period.startOf(to, yearStartsMonth))
                                .minusDays(1)
                                .equals(to));
    }

    /** The one calendar period that the range is; the one that runs may end today or be open. */
    private Period calendarPeriod(LocalDate to) {
        if (parameters.from == null) {
            return null;
        }
        LocalDate last = to == null ? today : to;
        return Stream.of(Period.MONTH, Period.QUARTER, Period.YEAR)
                .filter(period -> {
                    LocalDate start = period.startOf(parameters.from, yearStartsMonth);
                    LocalDate end = period.next(start).minusDays(1);
                    boolean running = !last.isBefore(today) && !last.isAfter(end) && !end.isBefore(today);
                    return start.equals(parameters.from) && (end.equals(last) || running);
                })
                .findFirst()
                .orElse(null);
    }
}
