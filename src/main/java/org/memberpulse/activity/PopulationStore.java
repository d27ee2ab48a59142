package org.memberpulse.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Json;

/** Counts of members as they were told. Every statement takes the organization first. */
@Singleton
class PopulationStore {
    private static final String SELECT =
            "select day, segments::text as segments from population where organization_id = :organization and ";

    private final Jdbi jdbi;

    PopulationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Says whether the day had none before. */
    boolean put(String organization, LocalDate day, Map<String, Long> segments) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into population (organization_id, day, segments)
                        values (:organization, :day, cast(:segments as jsonb))
                        on conflict (organization_id, day) do update set segments = excluded.segments
                        returning xmax = 0""")
                .bind("organization", organization)
                .bind("day", day)
                .bind("segments", Json.write(segments))
                .mapTo(Boolean.class)
                .one());
    }

    Optional<PopulationView> find(String organization, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "day = :day")
                .bind("organization", organization)
                .bind("day", day)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** The latest up to a day, that day included; the newest first. */
    List<PopulationView> upTo(String organization, LocalDate day, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "day <= :day order by day desc limit :limit")
                .bind("organization", organization)
                .bind("day", day)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    boolean delete(String organization, LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("delete from population where organization_id = :organization and day = :day")
                                .bind("organization", organization)
                                .bind("day", day)
                                .execute()
                        > 0);
    }

    private static PopulationView view(ResultSet row) throws SQLException {
        ObjectNode stored = Json.object(row.getString("segments"));
        Map<String, Long> segments = new TreeMap<>();
        stored.properties()
                .forEach(count -> segments.put(count.getKey(), count.getValue().longValue()));
        return PopulationView.of(row.getObject("day", LocalDate.class), segments);
    }
}
