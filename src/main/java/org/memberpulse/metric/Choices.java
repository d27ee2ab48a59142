package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Surveys;

/** Makes the rows of a choice question: a cell is shown from minimumDetail answers on, and then with every option. */
@ApplicationScoped
class Choices {
    private final Reports reports;
    private final StandingTables tables;
    private final Surveys surveys;

    Choices(Reports reports, StandingTables tables, Surveys surveys) {
        this.reports = reports;
        this.tables = tables;
        this.surveys = surveys;
    }

    ChoiceQuestion question(Asked asked, String construct, String question) {
        String survey = asked.parameters().survey;
        if (construct == null ? question == null || survey == null || survey.contains(",") : question != null) {
            throw ProblemException.badParameter(
                    "construct", "Name a construct, or one survey and one question with options");
        }
        if (!asked.query().standing()) {
            throw ProblemException.badParameter("period", "Choices have whole months, quarters, years, and all time");
        }
        List<PublishedSurvey> versions = surveys.versions(asked.settings().organization());
        String locale = asked.settings().settings().locale();
        Optional<ChoiceQuestion> found = construct == null
                ? ChoiceQuestion.ofSurvey(versions, survey, question, locale)
                : ChoiceQuestion.ofConstruct(versions, construct, locale);
        return found.orElseThrow(() ->
                new ProblemException(ProblemCode.NOT_FOUND, "No survey has asked a question with options like this"));
    }

    List<ReportLine<ChoiceRow>> rows(Asked asked, ChoiceQuestion question) {
        StandingTable table = reports.tables(asked, List.of(question.metric())).get(question.metric());
        List<String> options = List.copyOf(question.options().keySet());
        Tallies tallies = tables.tallies(
                asked.settings(),
                asked.query().table(),
                options.stream().map(question::metricOf).toList());
        Map<String, ToLongFunction<TableCell>> counts = new LinkedHashMap<>();
        options.forEach(option -> counts.put(option, table.sums(tallies.of(question.metricOf(option)))));
        List<ReportLine<ChoiceRow>> lines = new ArrayList<>();
        for (Row row : reports.detailedRows(asked, question.metric(), table)) {
            RowHead head = RowHead.of(row, asked.query());
            if (row.suppressed()) {
                lines.add(new ReportLine<>(row.key().about(0, ""), ChoiceRow.suppressed(row, head)));
                continue;
            }
            for (int place = 0; place < options.size(); place++) {
                String option = options.get(place);
                long count = row.cells().stream().mapToLong(counts.get(option)).sum();
                lines.add(new ReportLine<>(
                        row.key().about(place, option),
                        ChoiceRow.of(row, head, option, question.options().get(option), count)));
            }
        }
        return lines;
    }
}
