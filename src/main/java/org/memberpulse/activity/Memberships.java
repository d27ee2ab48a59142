package org.memberpulse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.memberpulse.member.SegmentSql;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.Organizations;

/** Reads memberships from their beginning to their end, each with the segment it is in today. */
@ApplicationScoped
public class Memberships {
    private static final int ROWS_HELD = 5_000;

    private final Jdbi jdbi;
    private final Organizations organizations;
    private final Segments segments;
    private final Clock clock;

    Memberships(Jdbi jdbi, Organizations organizations, Segments segments, Clock clock) {
        this.jdbi = jdbi;
        this.organizations = organizations;
        this.segments = segments;
        this.clock = clock;
    }

    /** Takes what it wants of the current row. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Hands over the rows of a statement about {@code membership (id, status, segment, joined_on, renews_on, ended_on,
     * end_reason)} one by one; inside a transaction only some of them are held at a time.
     *
     * @param organization the current one
     * @param statement what follows the common table expression; it may name {@code :organization} and {@code :zone}
     * @param parameters what else it names; a list is an array of texts
     */
    public void each(String organization, String statement, Map<String, ?> parameters, RowReader reader) {
        ZoneId zone = organizations.settings().zone();
        SegmentSql segment = SegmentSql.of(segments.segmentation(), LocalDate.ofInstant(clock.instant(), zone));
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery("with " + MembershipSql.all(segment.expression()) + statement)
                    .setFetchSize(ROWS_HELD)
                    .bind("organization", organization)
                    .bind("zone", zone.getId());
            bind(query, segment.parameters());
            bind(query, parameters);
            query.scanResultSet((rows, context) -> {
                try (ResultSet row = rows.get()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
                return null;
            });
        });
    }

    /** The local day of the last complete import; empty when there was none. */
    public Optional<LocalDate> completeOn(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cast(roster_complete_at at time zone time_zone as date) from organization
                        where id = :organization and roster_complete_at is not null""")
                .bind("organization", organization)
                .mapTo(LocalDate.class)
                .findOne());
    }

    private static void bind(Query query, Map<String, ?> parameters) {
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> texts) {
                query.bindArray(name, String.class, texts);
            } else {
                query.bind(name, value);
            }
        });
    }
}
