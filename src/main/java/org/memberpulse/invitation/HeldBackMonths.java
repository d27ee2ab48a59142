package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/** How many members were spared a survey because they had been asked enough: they stand beside the response rates. */
@Singleton
public class HeldBackMonths {
    private final Jdbi jdbi;

    HeldBackMonths(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Members held back by a quiet period or the yearly cap.
     *
     * @param month the local month in which they were first held back
     */
    public record Held(String segment, String stage, LocalDate month, long count) {}

    public List<Held> all(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.segment, h.stage,
                            date_trunc('month', h.first_at at time zone o.time_zone)::date as month, count(*) as count
                        from held_back h join organization o on o.id = h.organization_id
                        where h.organization_id = :organization and h.reason in ('quiet_period', 'yearly_cap')
                        group by 1, 2, 3""")
                .bind("organization", organization)
                .map((row, context) -> new Held(
                        row.getString("segment"),
                        row.getString("stage"),
                        row.getObject("month", LocalDate.class),
                        row.getLong("count")))
                .list());
    }

    /** When somebody was last held back; null when nobody was. */
    public Instant lastChange(String organization) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select max(last_at) as at from held_back where organization_id = ?")
                        .bind(0, organization)
                        .map((row, context) -> Columns.instant(row, "at"))
                        .one());
    }
}
