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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.survey.CheckedAnswers;

/** Reads what standing tables are made of: the counters of months and the answers not folded yet, in one statement. */
@Singleton
class TallyStore {
    private final Jdbi jdbi;

    TallyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The counts of one place in a table, by metric.
     *
     * @param dimension empty for all answers
     */
    record Place(
            LocalDate answered,
            LocalDate issued,
            String segment,
            String stage,
            String survey,
            String dimension,
            String value) {}

    /**
     * The counts of metrics by month, segment and stage.
     *
     * @param bySurvey whether by survey too
     * @param dimensions of which the values are wanted; the empty one for all answers
     */
    Map<Place, Map<String, Histogram>> read(
            String organization, List<String> metrics, boolean bySurvey, List<String> dimensions) {
        List<String> wanted = new ArrayList<>(metrics);
        wanted.add(CheckedAnswers.CORE);
        Map<Place, Map<String, Histogram>> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(sql(bySurvey))
                .setFetchSize(10_000)
                .bind("organization", organization)
                .bindArray("metrics", String.class, wanted)
                .bindArray("dimensions", String.class, dimensions)
                .map((row, context) -> found.computeIfAbsent(place(row, bySurvey), place -> new HashMap<>(4))
                        .put(row.getString("metric"), histogram(row)))
                .forEach(before -> {}));
        return found;
    }

    private static String sql(boolean bySurvey) {
        String keys = "metric, period_start, issued_month, segment, stage, dimension, dimension_value"
                + (bySurvey ? ", survey" : "");
        String wanted = " where organization_id = :organization and grain = 'month'"
                + " and dimension = any(:dimensions) and metric = any(:metrics)";
        return "select " + keys + ", " + slots("sum(s%d) as s%d") + " from (select " + keys + ", " + SLOTS
                + " from score_counter" + wanted + " union all select " + keys + ", " + SLOTS + " from ("
                + histograms("(select * from pending_score where organization_id = :organization)") + ") as pending"
                + wanted + ") as counted group by " + keys;
    }

    private static Place place(ResultSet row, boolean bySurvey) throws SQLException {
        return new Place(
                row.getObject("period_start", LocalDate.class),
                row.getObject("issued_month", LocalDate.class),
                row.getString("segment"),
                row.getString("stage"),
                bySurvey ? row.getString("survey") : null,
                row.getString("dimension"),
                row.getString("dimension_value"));
    }
}
