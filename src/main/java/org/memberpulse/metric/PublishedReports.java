package org.memberpulse.metric;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The reports that are published: every score by segment and stage, for every period that a standing table has. */
@Singleton
class PublishedReports {
    /** Published also without an answer, as they can be asked for without one. */
    private static final List<String> ALWAYS = List.of(Metric.NPS, Metric.MSAT, Metric.CES, Metric.INTENT);

    private static final List<Set<Axis>> GROUPINGS =
            List.of(Set.of(), Set.of(Axis.SEGMENT), Set.of(Axis.STAGE), Set.of(Axis.SEGMENT, Axis.STAGE));
    private static final List<Period> PERIODS = List.of(Period.MONTH, Period.QUARTER, Period.YEAR, Period.TOTAL);

    private final StandingTables tables;
    private final CellStore cells;

    PublishedReports(StandingTables tables, CellStore cells) {
        this.tables = tables;
        this.cells = cells;
    }

    /** What rows are about. */
    record Report(String metric, Period period) {}

    /**
     * Makes the rows of all reports, in the state the transaction sees, each as a caller with the scope {@code report}
     * would get it.
     *
     * @param version of the tables
     */
    void read(ReportSettings settings, String version, BiConsumer<Report, List<ReportRow>> reader) {
        Set<String> metrics = new LinkedHashSet<>(ALWAYS);
        metrics.addAll(cells.answeredMetrics(settings.organization()));
        Map<String, StandingTable> read =
                tables.of(settings, TableKind.of(Set.of(), null), new ArrayList<>(metrics), version);
        for (String metric : metrics) {
            for (Set<Axis> groupBy : GROUPINGS) {
                for (Period period : PERIODS) {
                    reader.accept(
                            new Report(metric, period),
                            rows(settings, metric, read.get(metric), query(groupBy, period)));
                }
            }
        }
    }

    private static ReportQuery query(Set<Axis> groupBy, Period period) {
        return new ReportQuery(groupBy, null, Basis.ANSWERED, period, null, null, null, true, Map.of(), false);
    }

    private static List<ReportRow> rows(
            ReportSettings settings, String metric, StandingTable table, ReportQuery query) {
        List<Row> rows = new StandingReport(query, table, metric, settings.aspirations(), null).rows();
        Scale scale = Metric.scale(metric);
        boolean nps = metric.equals(Metric.NPS);
        Comparisons comparisons = new Comparisons(rows, row -> nps ? NpsRow.change(row) : MeanRow.change(row, scale));
        int minimumCell = settings.thresholds().score();
        return rows.stream()
                .<ReportRow>map(row -> nps
                        ? NpsRow.of(row, query, minimumCell, comparisons)
                        : MeanRow.of(row, query, scale, comparisons))
                .toList();
    }
}
