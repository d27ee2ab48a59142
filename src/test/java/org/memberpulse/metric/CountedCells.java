package org.memberpulse.metric;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** What counters and pending rows together say, straight from the database. */
public final class CountedCells {
    private static final String SQL = "select dimension_value, sum("
            + CounterSql.slots("s%d").replace(", ", " + ")
            + ")::integer as n from (select " + CounterSql.KEY + ", " + CounterSql.SLOTS
            + " from score_counter where organization_id = :organization union all "
            + CounterSql.histograms("(select * from pending_score where organization_id = :organization)")
            + ") as cell where grain = 'month' and dimension = :dimension and metric = :metric"
            + " group by dimension_value having sum(" + CounterSql.slots("s%d").replace(", ", " + ") + ") <> 0";

    private CountedCells() {}

    /** How many count for a metric by the day of the ask, for each value of a dimension; '' is everything. */
    public static Map<String, Integer> by(Jdbi jdbi, String organization, String dimension, String metric) {
        return jdbi.withHandle(handle -> handle.createQuery(SQL)
                .bind("organization", organization)
                .bind("dimension", dimension)
                .bind("metric", metric)
                .reduceRows(new TreeMap<>(), (cells, row) -> {
                    cells.put(row.getColumn("dimension_value", String.class), row.getColumn("n", Integer.class));
                    return cells;
                }));
    }
}
