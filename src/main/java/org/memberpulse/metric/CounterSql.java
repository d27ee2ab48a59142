package org.memberpulse.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL that turns single answers into histograms: the same for folding, rebuilding, reading and checking. */
final class CounterSql {
    /** The key of a counter in the order of its index; every writer goes in this order. */
    static final String KEY =
            "organization_id, grain, dimension, metric, period_start, issued_month, stage, segment, survey, dimension_value";

    static final String SLOTS = slots("s%d");

    /** What a single answer or invitation must tell to be counted. */
    static final String SINGLE =
            "organization_id, sign, answered_at, answered_on, issued_at, survey, stage, segment, dimensions, scores";

    private CounterSql() {}

    /** Each score slot by a pattern, separated by commas. */
    static String slots(String pattern) {
        return IntStream.rangeClosed(0, Histogram.HIGHEST_SCORE)
                .mapToObj(slot -> pattern.formatted(slot, slot, slot))
                .collect(Collectors.joining(", "));
    }

    /**
     * Histograms by {@link #KEY} of what the relation holds: rows with the columns of {@link #SINGLE}. The day is the
     * imported date, or the day of the instant in the organization's time zone as it is in this statement; what is not
     * known to have been asked on another day was asked on the day of the answer, and a counter of a month says for which
     * month of asking it counts. An invitation has no day of an answer and counts in the month of issue. An answer with a time counts at its
     * hour of the week too, as {@code when.<day>.<third of the day>}.
     *
     * <p>Answers that differ in nothing but their scores are added up first: that is what makes many answers cheap.
     */
    static String histograms(String relation) {
        return """
                select organization_id, grain, dimension, metric, period_start, issued_month, stage, segment, survey,
                    dimension_value, %s
                from (
                    select organization_id, survey, stage, segment, dimensions, day, issued_day, metric, %s
                    from (
                        select a.*, coalesce(a.answered_on, (a.answered_at at time zone o.time_zone)::date) as day,
                            (a.issued_at at time zone o.time_zone)::date as issued_day,
                            a.answered_at at time zone o.time_zone as local_time
                        from %s a join organization o on o.id = a.organization_id) as answer
                    cross join lateral (
                        select key, value::integer from jsonb_each_text(scores)
                        union all
                        select 'when.' || extract(isodow from local_time) || '.'
                            || extract(hour from local_time)::integer / 8, extract(hour from local_time)::integer %% 8
                        where local_time is not null and jsonb_exists(scores, 'core')) as score (metric, value)
                    group by organization_id, survey, stage, segment, dimensions, day, issued_day, metric) as tally
                cross join lateral (values
                    ('day', day, day - (extract(day from day)::integer - 1)),
                    ('month', coalesce(day, issued_day) - (extract(day from coalesce(day, issued_day))::integer - 1),
                        coalesce(issued_day, day) - (extract(day from coalesce(issued_day, day))::integer - 1)))
                    as period (grain, period_start, issued_month)
                cross join lateral (
                    select '', '' union all select key, value from jsonb_each_text(dimensions))
                    as dimension (dimension, dimension_value)
                where period_start is not null
                  and (metric not like 'when.%%' or grain = 'month')
                group by %s
                """.formatted(
                        slots("sum(s%d)::integer as s%d"),
                        slots("coalesce(sum(sign) filter (where value = %d), 0)::integer as s%d"),
                        relation,
                        KEY);
    }

    /** What {@link #SLOTS} of a row hold. */
    static Histogram histogram(ResultSet row) throws SQLException {
        long[] counts = new long[Histogram.HIGHEST_SCORE + 1];
        for (int score = 0; score < counts.length; score++) {
            counts[score] = row.getLong("s" + score);
        }
        return Histogram.of(counts);
    }
}
