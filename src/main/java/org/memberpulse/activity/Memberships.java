package org.memberpulse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.memberpulse.member.SegmentSql;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.Organizations;

/** Reads memberships from their beginning to their end, each with the segment it is in today. */
@ApplicationScoped
public class Memberships {
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

    /**
     * The rows of a statement about {@code membership (id, segment, joined_on, renews_on, ended_on, end_reason)}.
     *
     * @param organization the current one
     * @param statement what follows the common table expression; it may name {@code :organization} and {@code :zone}
     * @param parameters what else it names; a list is an array of texts
     */
    public <T> List<T> read(String organization, String statement, Map<String, ?> parameters, RowMapper<T> row) {
        ZoneId zone = organizations.settings().zone();
        SegmentSql segment = SegmentSql.of(segments.segmentation(), LocalDate.ofInstant(clock.instant(), zone));
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("with " + MembershipSql.all(segment.expression()) + statement)
                    .bind("organization", organization)
                    .bind("zone", zone.getId());
            bind(query, segment.parameters());
            bind(query, parameters);
            return query.map(row).list();
        });
    }

    /** How far back the memberships are known. */
    public KnownRoster roster(String organization) {
        return read(
                        organization,
                        """
                select cast(roster_complete_at at time zone :zone as date) as complete_on,
                    (select min(ended_on) from membership where end_reason is distinct from 'erased') as earliest_end
                from organization where id = :organization""",
                        Map.of(),
                        (row, context) -> new KnownRoster(
                                row.getObject("complete_on", LocalDate.class),
                                row.getObject("earliest_end", LocalDate.class)))
                .get(0);
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
