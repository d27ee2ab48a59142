package org.memberpulse.outcome;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memberpulse.activity.Memberships;

/** Counts members for the journey metrics. */
@Singleton
class JourneyStore {
    /** Days after a due date in which a renewal still counts: bodies remind late payers for about a month. */
    private static final int GRACE_DAYS = 30;

    /** Members whose first renewal was put off a little are still in their first year. */
    private static final int FIRST_YEAR_MONTHS = 14;

    /** The field's measure of onboarding: settled in within 90 days. */
    private static final int ONBOARDING_DAYS = 90;

    private final Memberships memberships;

    JourneyStore(Memberships memberships) {
        this.memberships = memberships;
    }

    /** What a row counts for. */
    private interface Keys {
        List<CountKey> of(ResultSet row) throws SQLException;
    }

    /**
     * Counts of a metric by segment and span, and by stage or tenure where that applies.
     *
     * @param spans whose counts are wanted
     * @param plan what the journeys of the organization ask for
     */
    Map<CountKey, Count> count(
            String organization, JourneyMetric metric, Collection<Span> spans, JourneyPlan plan, LocalDate today) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("starts", spans.stream().map(span -> span.start().toString()).toList());
        wanted.put("ends", spans.stream().map(span -> span.end().toString()).toList());
        Map<CountKey, Count> counts = new HashMap<>();
        Keys undivided = row -> List.of(key(row, metric, null, null));
        switch (metric) {
            case RETENTION -> read(organization, JourneySql.RETENTION, wanted, counts, undivided);
            case CHURN -> {
                read(organization, JourneySql.CHURN, wanted, counts, undivided);
                if (plan.byStage()) {
                    wanted.putAll(plan.stageRules());
                    wanted.put("firstYear", firstYear(spans) - 1);
                    wanted.put("lastYear", lastYear(spans) + 1);
                    read(
                            organization,
                            JourneySql.CHURN_BY_STAGE,
                            wanted,
                            counts,
                            row -> List.of(key(row, metric, row.getString("stage"), null)));
                }
            }
            case RENEWAL -> {
                wanted.putAll(Map.of(
                        "grace", GRACE_DAYS,
                        "firstYearMonths", FIRST_YEAR_MONTHS,
                        "today", today,
                        "terms", today.getYear() - firstYear(spans) + 2));
                read(
                        organization,
                        JourneySql.RENEWAL,
                        wanted,
                        counts,
                        row -> List.of(
                                key(row, metric, null, Tenure.ALL),
                                key(
                                        row,
                                        metric,
                                        null,
                                        row.getBoolean("first_year") ? Tenure.FIRST_YEAR : Tenure.LATER)));
            }
            case ONBOARDING_COMPLETION -> {
                wanted.putAll(plan.requiredActivities());
                wanted.putAll(Map.of("days", ONBOARDING_DAYS, "today", today));
                read(organization, JourneySql.ONBOARDING, wanted, counts, undivided);
            }
            case CONTENT_ENGAGEMENT -> engagement(organization, wanted, counts);
        }
        return counts;
    }

    private void read(
            String organization, String sql, Map<String, Object> wanted, Map<CountKey, Count> counts, Keys keys) {
        memberships.read(organization, sql, wanted, (row, context) -> {
            Count count = new Count(
                    row.getLong("numerator"),
                    row.getLong("denominator"),
                    row.getLong("deceased"),
                    row.getLong("transferred"),
                    row.getLong("waiting"),
                    new TreeMap<>());
            keys.of(row).forEach(key -> counts.merge(key, count, Count::plus));
            return count;
        });
    }

    private void engagement(String organization, Map<String, Object> wanted, Map<CountKey, Count> counts) {
        memberships.read(organization, JourneySql.ENGAGEMENT, wanted, (row, context) -> {
            long events = row.getLong("events");
            long members = row.getLong("members");
            return counts.merge(
                    key(row, JourneyMetric.CONTENT_ENGAGEMENT, null, null),
                    events == 0 ? Count.ofMembers(members) : Count.ofEngaged(events, members),
                    Count::plus);
        });
    }

    private static CountKey key(ResultSet row, JourneyMetric metric, String stage, Tenure tenure) throws SQLException {
        Span span = new Span(row.getObject("start_on", LocalDate.class), row.getObject("end_on", LocalDate.class));
        return new CountKey(metric, row.getString("segment"), stage, tenure, span);
    }

    private static int firstYear(Collection<Span> spans) {
        return spans.stream().mapToInt(span -> span.start().getYear()).min().orElseThrow();
    }

    private static int lastYear(Collection<Span> spans) {
        return spans.stream().mapToInt(span -> span.end().getYear()).max().orElseThrow();
    }
}
