package org.memberpulse.metric;

import static org.memberpulse.metric.CounterSql.SLOTS;
import static org.memberpulse.metric.CounterSql.histogram;
import static org.memberpulse.metric.CounterSql.histograms;
import static org.memberpulse.metric.CounterSql.slots;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads cells of any days: counters and the answers not folded yet, in one statement. */
@Singleton
class CellStore {
    private static final Map<Axis, String> COLUMNS = Map.of(
            Axis.SEGMENT, "segment",
            Axis.STAGE, "stage",
            Axis.SURVEY, "survey",
            Axis.CHANNEL, "dimension_value",
            Axis.DIMENSION, "dimension_value");

    private static final String PENDING =
            histograms("(select * from pending_score where organization_id = :organization)");

    private final Jdbi jdbi;

    CellStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Cell> read(String organization, CellQuery wanted) {
        List<DayRange> ranges = DayRange.of(wanted.from(), wanted.to(), wanted.daily());
        Set<Axis> axes = new TreeSet<>(wanted.axes());
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql(wanted, axes, ranges))
                    .bind("organization", organization)
                    .bind("dimension", wanted.dimension())
                    .bind("metric", wanted.metric())
                    .bind("first", wanted.from())
                    .bind("last", wanted.to());
            for (int i = 0; i < ranges.size(); i++) {
                query.bind("from" + i, ranges.get(i).from())
                        .bind("to" + i, ranges.get(i).to());
            }
            wanted.filters().forEach((axis, codes) -> query.bindArray(axis.code(), String.class, codes));
            Merge merge = new Merge(axes, wanted);
            query.map((row, context) -> merge.add(row)).forEach(row -> {});
            return merge.result();
        });
    }

    /** Whether the organization has any answer to a metric. */
    boolean isAnswered(String organization, String metric) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from score_counter where organization_id = :organization
                                and grain = 'month' and dimension = '' and metric = :metric)
                            or exists (select 1 from pending_score where organization_id = :organization
                                and scores -> :metric is not null)""")
                .bind("organization", organization)
                .bind("metric", metric)
                .mapTo(Boolean.class)
                .one());
    }

    /** The scores the organization has any answer to, by their codes; what is counted beside scores has a dot in its name. */
    List<String> answeredMetrics(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct metric from (
                            select metric from score_counter where organization_id = :organization and grain = 'month'
                                and dimension = ''
                            union all
                            select jsonb_object_keys(scores) from pending_score where organization_id = :organization)
                            as counted (metric)
                        where metric not like '%.%' and metric <> 'core' order by metric""")
                .bind("organization", organization)
                .mapTo(String.class)
                .list());
    }

    private static String sql(CellQuery wanted, Set<Axis> axes, List<DayRange> ranges) {
        String filters = wanted.filters().keySet().stream()
                .map(axis -> " and " + COLUMNS.get(axis) + " = any(:" + axis.code() + ")")
                .collect(Collectors.joining());
        String common = " organization_id = :organization and dimension = :dimension and metric in (:metric, 'core')";
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            DayRange range = ranges.get(i);
            sources.add("select * from score_counter where" + common + " and grain = '"
                    + range.grain() + "'" + bound(">=", range.from(), ":from" + i) + bound("<=", range.to(), ":to" + i)
                    + filters);
        }
        sources.add("select * from (" + PENDING + ") as pending where" + common
                + " and grain = 'day'" + bound(">=", wanted.from(), ":first") + bound("<=", wanted.to(), ":last")
                + filters);
        String keys = axes.stream().map(COLUMNS::get).collect(Collectors.joining(", "))
                + (wanted.dated() ? ", period_start" : "");
        List<String> columns = sources.stream()
                .map(source -> "select metric, " + keys + ", " + SLOTS + " from (" + source + ") as source")
                .toList();
        return "select metric, " + keys + ", " + slots("sum(s%d) as s%d") + " from ("
                + String.join(" union all ", columns) + ") as everything group by metric, " + keys;
    }

    private static String bound(String comparison, LocalDate day, String parameter) {
        return day == null ? "" : " and period_start " + comparison + " " + parameter;
    }

    /** Brings the rows of the metric and of the core question together. */
    private static final class Merge {
        private final Set<Axis> axes;
        private final CellQuery wanted;
        private final Map<List<Object>, Cell> cells = new LinkedHashMap<>();

        Merge(Set<Axis> axes, CellQuery wanted) {
            this.axes = axes;
            this.wanted = wanted;
        }

        Cell add(ResultSet row) throws SQLException {
            Map<Axis, String> codes = new EnumMap<>(Axis.class);
            for (Axis axis : axes) {
                codes.put(axis, row.getString(COLUMNS.get(axis)));
            }
            LocalDate day = wanted.dated() ? row.getObject("period_start", LocalDate.class) : null;
            Histogram histogram = histogram(row);
            boolean core = row.getString("metric").equals("core");
            Cell cell = new Cell(day, codes, core ? Histogram.EMPTY : histogram, core ? histogram.n() : 0);
            return cells.merge(
                    Arrays.asList(day, codes),
                    cell,
                    (a, b) -> new Cell(day, codes, a.answers().plus(b.answers()), a.size() + b.size()));
        }

        List<Cell> result() {
            return cells.values().stream()
                    .filter(cell -> cell.answers().n() > 0)
                    .toList();
        }
    }
}
