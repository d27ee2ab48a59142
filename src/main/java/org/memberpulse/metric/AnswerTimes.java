package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.survey.CheckedAnswers;

/** Makes the rows that say at which hours of the week members answer. Hours in which nobody did are left out. */
@ApplicationScoped
class AnswerTimes {
    private static final int DAYS = 7;
    private static final int THIRDS = 3;
    private static final int HOURS_A_THIRD = 8;
    private static final int HOURS = THIRDS * HOURS_A_THIRD;

    private final Reports reports;
    private final StandingTables tables;

    AnswerTimes(Reports reports, StandingTables tables) {
        this.reports = reports;
        this.tables = tables;
    }

    Asked ask(ReportParameters parameters) {
        Asked asked = reports.ask("answer-times", parameters);
        if (!asked.query().standing() || asked.query().basis() != Basis.ANSWERED) {
            throw ProblemException.badParameter(
                    "period",
                    "Answer times have whole months, quarters, years, and all time, by the day of the answer");
        }
        return asked;
    }

    List<ReportLine<TimeRow>> rows(Asked asked) {
        StandingTable table =
                reports.tables(asked, List.of(CheckedAnswers.CORE)).get(CheckedAnswers.CORE);
        Map<Integer, ToLongFunction<TableCell>> hours = hours(asked, table);
        List<ReportLine<TimeRow>> lines = new ArrayList<>();
        for (Row row : reports.detailedRows(asked, CheckedAnswers.CORE, table)) {
            if (row.suppressed()) {
                lines.add(line(row, asked, null, 0, 0));
                continue;
            }
            Map<Integer, Long> counts = new HashMap<>();
            hours.forEach((hour, count) ->
                    counts.put(hour, row.cells().stream().mapToLong(count).sum()));
            long n = counts.values().stream().mapToLong(Long::longValue).sum();
            counts.forEach((hour, count) -> {
                if (count > 0) {
                    lines.add(line(row, asked, hour, count, n));
                }
            });
        }
        lines.sort((one, other) -> one.key().compareTo(other.key()));
        return lines;
    }

    /** Answers by hour of the week, 0 for the first of Monday. */
    private Map<Integer, ToLongFunction<TableCell>> hours(Asked asked, StandingTable table) {
        List<String> metrics = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            for (int third = 0; third < THIRDS; third++) {
                metrics.add(metric(day, third));
            }
        }
        Tallies tallies = tables.tallies(asked.settings(), asked.query().table(), metrics);
        Map<Integer, ToLongFunction<TableCell>> hours = new HashMap<>();
        for (int hour = 0; hour < DAYS * HOURS; hour++) {
            int slot = hour % HOURS_A_THIRD;
            String metric = metric(hour / HOURS + 1, hour % HOURS / HOURS_A_THIRD);
            hours.put(hour, table.sums(tallies.ofSlot(metric, slot)));
        }
        return hours;
    }

    private static String metric(int day, int third) {
        return "when." + day + "." + third;
    }

    private static ReportLine<TimeRow> line(Row row, Asked asked, Integer hour, long count, long n) {
        boolean suppressed = hour == null;
        return new ReportLine<>(
                row.key().about(suppressed ? 0 : hour, ""),
                new TimeRow(
                        RowHead.of(row, asked.query()),
                        suppressed ? null : Integer.valueOf(hour / HOURS + 1),
                        suppressed ? null : Integer.valueOf(hour % HOURS),
                        suppressed ? null : Long.valueOf(n),
                        suppressed ? null : Long.valueOf(count),
                        suppressed ? null : new Proportion(count, n).percent(),
                        suppressed,
                        row.mixedStages(),
                        row.partial()));
    }
}
