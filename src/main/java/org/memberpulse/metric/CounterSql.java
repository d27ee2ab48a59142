package org.memberpulse.metric;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL that turns single answers into histograms: the same for folding, rebuilding, reading and checking. */
final class CounterSql {
    /** The key of a counter in the order of its index; every writer goes in this order. */
    static final String KEY =
            "organization_id, grain, dimension, metric, period_start, stage, segment, survey, dimension_value";

    static final String SLOTS = slots("s%d");

    private CounterSql() {}

    /** Each score slot by a pattern, separated by commas. */
    static String slots(String pattern) {
        return IntStream.rangeClosed(0, Histogram.HIGHEST_SCORE)
                .mapToObj(slot -> pattern.formatted(slot, slot, slot))
                .collect(Collectors.joining(", "));
    }

    /**
     * Histograms by {@link #KEY} of what the relation holds: rows with sign, answered_at, answered_on, survey, stage,
     * segment, dimensions and scores. The day is the imported date, or the day of the instant in the organization's time
     * zone as it is in this statement.
     */
    static String histograms(String relation) {
        return """
                select organization_id, grain, dimension, metric, period_start, stage, segment, survey,
                    dimension_value, %s
                from (
                    select a.*, coalesce(a.answered_on, (a.answered_at at time zone o.time_zone)::date) as day
                    from %s a join organization o on o.id = a.organization_id) as answer
                cross join lateral (values ('day', day), ('month', day - (extract(day from day)::integer - 1)))
                    as period (grain, period_start)
                cross join lateral (
                    select '', '' union all select key, value from jsonb_each_text(dimensions))
                    as dimension (dimension, dimension_value)
                cross join lateral jsonb_each_text(scores) as score (metric, value)
                group by %s
                """.formatted(
                        slots("coalesce(sum(sign) filter (where value = '%d'), 0)::integer as s%d"), relation, KEY);
    }
}
