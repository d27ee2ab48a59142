package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.memberpulse.platform.Code;
import org.memberpulse.problem.ProblemException;

/** Several metrics in one report, all in one state of the data. */
@ApplicationScoped
class ManyMetrics {
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);
    private static final int MOST = 20;

    private final Reports reports;
    private final ResponseRates rates;

    ManyMetrics(Reports reports, ResponseRates rates) {
        this.reports = reports;
        this.rates = rates;
    }

    /** @param text codes separated by commas */
    List<String> metrics(String text) {
        List<String> metrics =
                Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
        if (metrics.size() > MOST || !metrics.stream().allMatch(this::isKnown)) {
            throw ProblemException.badParameter(
                    "metrics",
                    "metrics must be any of nps, msat, ces, intent, response-rate and constructs that were"
                            + " asked for, at most " + MOST + ", separated by commas");
        }
        return metrics;
    }

    private boolean isKnown(String metric) {
        return metric.equals(Metric.NPS)
                || metric.equals(ResponseRateResource.NAME)
                || Metric.isKnown(metric)
                || CODE.matcher(metric).matches() && Metric.isReported(metric) && reports.isAnswered(metric);
    }

    List<ReportLine<MetricRow>> rows(Asked asked, List<String> metrics) {
        List<ReportLine<MetricRow>> rows = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            int place = i;
            String metric = metrics.get(i);
            rows(asked, metric)
                    .forEach(line -> rows.add(new ReportLine<>(line.key().about(place, metric), line.figures())));
        }
        rows.sort((one, other) -> one.key().compareTo(other.key()));
        return rows;
    }

    private List<ReportLine<MetricRow>> rows(Asked asked, String metric) {
        if (metric.equals(ResponseRateResource.NAME)) {
            return rates.rows(asked.inCohorts()).stream()
                    .map(line -> new ReportLine<>(line.key(), MetricRow.of(line.figures())))
                    .toList();
        }
        if (metric.equals(Metric.NPS)) {
            return reports.nps(asked).stream()
                    .map(line -> new ReportLine<>(line.key(), MetricRow.of(line.figures())))
                    .toList();
        }
        return reports.mean(asked, metric).stream()
                .map(line -> new ReportLine<>(line.key(), MetricRow.of(line.figures(), metric)))
                .toList();
    }
}
