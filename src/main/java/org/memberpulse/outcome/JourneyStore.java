package org.memberpulse.outcome;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.memberpulse.activity.Membership;
import org.memberpulse.activity.Memberships;

/** Reads what members did for the journey metrics. */
@Singleton
class JourneyStore {
    private final Memberships memberships;

    JourneyStore(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Hands over every membership, with as much of what was done as the metrics need.
     *
     * @param ranges the days that are counted, by the metrics that are wanted
     */
    void each(String organization, Map<JourneyMetric, Span> ranges, Consumer<Life> consumer) {
        Map<String, Object> wanted = new HashMap<>();
        Span due = ranges.get(JourneyMetric.RENEWAL);
        if (due != null) {
            wanted.putAll(
                    Map.of("renewalStart", due.start(), "renewalEnd", due.end(), "halfAYear", Renewal.HALF_A_YEAR));
        }
        Span engaged = ranges.get(JourneyMetric.CONTENT_ENGAGEMENT);
        if (engaged != null) {
            wanted.putAll(Map.of("engagementStart", engaged.start(), "engagementEnd", engaged.end()));
        }
        Set<JourneyMetric> metrics = ranges.keySet();
        memberships.each(
                organization,
                JourneySql.lives(metrics),
                wanted,
                row -> consumer.accept(new Life(
                        Membership.of(row),
                        metrics.contains(JourneyMetric.RENEWAL) ? settlements(row) : List.of(),
                        metrics.contains(JourneyMetric.ONBOARDING_COMPLETION) ? activities(row) : Map.of(),
                        engaged == null ? List.of() : days(row.getArray("deeds")))));
    }

    private static List<Settlement> settlements(ResultSet row) throws SQLException {
        List<LocalDate> dues = days(row.getArray("dues"));
        List<LocalDate> renewals = days(row.getArray("renewals"));
        List<Settlement> settlements = new ArrayList<>(dues.size());
        for (int i = 0; i < dues.size(); i++) {
            settlements.add(new Settlement(dues.get(i), renewals.get(i)));
        }
        return settlements;
    }

    private static Map<String, LocalDate> activities(ResultSet row) throws SQLException {
        Array told = row.getArray("activities");
        if (told == null) {
            return Map.of();
        }
        String[] activities = (String[]) told.getArray();
        List<LocalDate> days = days(row.getArray("activity_days"));
        Map<String, LocalDate> first = new HashMap<>();
        for (int i = 0; i < activities.length; i++) {
            first.merge(activities[i], days.get(i), (one, other) -> one.isBefore(other) ? one : other);
        }
        return first;
    }

    /** Days that the statement tells as numbers from 1970, which are read ten times as fast as dates. */
    private static List<LocalDate> days(Array days) throws SQLException {
        return days == null
                ? List.of()
                : Arrays.stream((Integer[]) days.getArray())
                        .map(day -> day == null ? null : LocalDate.ofEpochDay(day))
                        .toList();
    }
}
