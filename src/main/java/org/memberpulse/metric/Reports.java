package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.memberpulse.activity.Populations;
import org.memberpulse.dimension.Dimensions;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemException;

/** Answers report requests: reads in one state of the data and makes the rows. */
@ApplicationScoped
class Reports {
    private final CurrentOrganization current;
    private final ReportSettingsReader settings;
    private final CounterState counters;
    private final StandingTables tables;
    private final CellStore cells;
    private final Dimensions dimensions;
    private final Populations populations;
    private final RepeatableRead oneState;
    private final Clock clock;

    Reports(
            CurrentOrganization current,
            ReportSettingsReader settings,
            CounterState counters,
            StandingTables tables,
            CellStore cells,
            Dimensions dimensions,
            Populations populations,
            RepeatableRead oneState,
            Clock clock) {
        this.current = current;
        this.settings = settings;
        this.counters = counters;
        this.tables = tables;
        this.cells = cells;
        this.dimensions = dimensions;
        this.populations = populations;
        this.oneState = oneState;
        this.clock = clock;
    }

    Asked ask(String name, ReportParameters parameters) {
        ReportSettings read = settings.read();
        LocalDate today = LocalDate.ofInstant(clock.instant(), read.settings().zone());
        ReportQuery query = new ReportRequest(parameters, today, read.yearStartsMonth(), mayReadResponses()).query();
        requireDeclared(query.dimension());
        Map<String, Long> population = query.weighted()
                ? populations
                        .on(current.id(), query.to() == null || query.to().isAfter(today) ? today : query.to())
                        .orElse(null)
                : null;
        return new Asked(
                name,
                parameters,
                query,
                read,
                today,
                population,
                String.valueOf(population),
                counters.read(current.id()));
    }

    private void requireDeclared(String dimension) {
        if (dimension != null
                && !dimension.equals(TableKind.CHANNEL)
                && dimensions.all().stream()
                        .noneMatch(declared -> declared.code().equals(dimension))) {
            throw ProblemException.badParameter("groupBy", "There is no dimension " + dimension);
        }
    }

    boolean mayReadResponses() {
        return current.may(Scope.RESPONSES);
    }

    /**
     * What was made in one state of the data.
     *
     * @param asked with that state
     */
    record Made<T>(Asked asked, T figures) {}

    /** Does work that reads in one state of the data. */
    <T> Made<T> inOneState(Asked asked, Function<Asked, T> work) {
        return oneState.read(() -> {
            Asked now = asked.at(counters.read(current.id()));
            return new Made<>(now, work.apply(now));
        });
    }

    /** The rows of a metric. */
    List<Row> rows(Asked asked, String metric) {
        ReportQuery query = asked.query();
        if (query.standing()) {
            return rows(asked, metric, tables(asked, List.of(metric)).get(metric));
        }
        List<Cell> read = cells.read(
                current.id(), cellQuery(metric, query, asked.settings().yearStartsMonth()));
        return new FineReport(query, metric, read, asked.settings()).rows();
    }

    List<ReportLine<NpsRow>> nps(Asked asked) {
        List<Row> rows = rows(asked, Metric.NPS);
        Comparisons comparisons = new Comparisons(rows, NpsRow::change);
        int minimumCell = asked.settings().settings().minimumCell();
        return rows.stream()
                .map(row -> new ReportLine<>(row.key(), NpsRow.of(row, asked.query(), minimumCell, comparisons)))
                .toList();
    }

    List<ReportLine<MeanRow>> mean(Asked asked, String metric) {
        List<Row> rows = rows(asked, metric);
        Scale scale = Metric.scale(metric);
        Comparisons comparisons = new Comparisons(rows, row -> MeanRow.change(row, scale));
        return rows.stream()
                .map(row -> new ReportLine<>(row.key(), MeanRow.of(row, asked.query(), scale, comparisons)))
                .toList();
    }

    List<Row> rows(Asked asked, String metric, StandingTable table) {
        return new StandingReport(asked.query(), table, metric, asked.settings().aspirations(), asked.population())
                .rows();
    }

    /** The rows of something that is shown in detail or not at all. */
    List<Row> detailedRows(Asked asked, String metric, StandingTable table) {
        return new StandingReport(asked.query(), table, metric, asked.settings().aspirations(), null)
                .detailed()
                .rows();
    }

    Map<String, StandingTable> tables(Asked asked, List<String> metrics) {
        return tables.of(asked.settings(), asked.query().table(), metrics, asked.version());
    }

    /** Whether any answer to the metric was counted. */
    boolean isAnswered(String metric) {
        return cells.isAnswered(current.id(), metric);
    }

    private static CellQuery cellQuery(String metric, ReportQuery query, int yearStartsMonth) {
        Set<Axis> axes = EnumSet.of(Axis.SEGMENT, Axis.STAGE);
        axes.addAll(query.axes());
        boolean total = query.period() == Period.TOTAL;
        LocalDate from = query.from() == null || total
                ? query.from()
                : query.period().previous(query.period().startOf(query.from(), yearStartsMonth));
        return new CellQuery(
                metric,
                query.dimension() == null ? "" : query.dimension(),
                axes,
                query.filters(),
                from,
                query.to(),
                !total,
                query.period().fine());
    }
}
