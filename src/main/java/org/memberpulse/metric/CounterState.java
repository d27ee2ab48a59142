package org.memberpulse.metric;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.OrganizationCreated;
import org.memberpulse.platform.Columns;

/** Which state the counters of an organization are in, and whose turn it is to change them. */
@Singleton
class CounterState {
    private static final String READ = """
            select coalesce(max(generation), 0) as generation, max(changed_at) as changed_at,
                (select count(*) from pending_score where organization_id = :organization) as pending,
                (select max(answered_at) from pending_score where organization_id = :organization) as latest
            from counter_state where organization_id = :organization""";

    private final Jdbi jdbi;

    CounterState(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A state of the figures. Between two changes of the counters pending rows are only added, so their number tells
     * which there are.
     *
     * @param asOf the latest change; null when nothing was counted. A change that waits to be folded may be a moment
     *     younger when it tells no time, as an edit or a confidential answer does.
     */
    record State(long generation, long pending, Instant asOf) {
        /** Tells this state from others. */
        String version() {
            return generation + "." + pending;
        }
    }

    State read(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("organization", organization)
                .map((row, context) -> new State(
                        row.getLong("generation"),
                        row.getLong("pending"),
                        later(
                                row.getLong("generation") == 0 ? null : Columns.instant(row, "changed_at"),
                                Columns.instant(row, "latest"))))
                .one());
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    void begin(@Observes OrganizationCreated created) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into counter_state (organization_id, generation, changed_at) values (?, 0, ?)",
                created.organizationId(),
                Timestamp.from(created.at())));
    }

    /** Takes the turn until the transaction ends; false when somebody else has it. */
    static boolean claim(Handle handle, String organization) {
        return handle.createQuery(
                        "select 1 from counter_state where organization_id = :organization" + " for update skip locked")
                .bind("organization", organization)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The same, waiting for it. */
    static void await(Handle handle, String organization) {
        handle.execute("select 1 from counter_state where organization_id = ? for update", organization);
    }

    /** Says that the counters are others now. By whoever has the turn. */
    static void advance(Handle handle, String organization, Instant now) {
        handle.createUpdate("update counter_state set generation = generation + 1, changed_at = :now"
                        + " where organization_id = :organization")
                .bind("organization", organization)
                .bind("now", now)
                .execute();
    }
}
