package org.memberpulse.metric;

import static org.memberpulse.metric.CounterSql.KEY;
import static org.memberpulse.metric.CounterSql.SINGLE;
import static org.memberpulse.metric.CounterSql.SLOTS;
import static org.memberpulse.metric.CounterSql.histograms;
import static org.memberpulse.metric.CounterSql.slots;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.invitation.CohortSql;

/**
 * The counters that reports read. An answer is first a pending row and later part of a counter; a report adds both, so
 * it does not matter when an answer is folded.
 */
@Singleton
public class Counters {
    /** By their places, not by their ids: a table that was empty when it was last looked at would be joined row by row. */
    private static final String PENDING_TAKEN = """
            (delete from pending_score where organization_id = :organization and ctid = any(array(
                select ctid from pending_score where organization_id = :organization
                order by id limit :batch for update skip locked))
            returning\s""" + SINGLE + ")";

    private static final String COUNTED =
            """
            (select organization_id, 1 as sign, answered_at, answered_on, issued_at, survey, stage, segment, dimensions,
                scores
            from response where organization_id = :organization and not test
            union all
            select organization_id, 1, null, null, issued_at, survey, stage, segment, dimensions,\s""" + CohortSql.SCORES + " from invitation where organization_id = :organization)";

    private static final String INSERT =
            "insert into score_counter (" + KEY + ", " + SLOTS + ") select " + KEY + ", " + SLOTS;

    private static final String FOLD = "with taken as " + PENDING_TAKEN + ", folded as (" + INSERT + " from ("
            + histograms("taken") + ") as cell order by " + KEY + " on conflict (" + KEY + ") do update set "
            + slots("s%d = score_counter.s%d + excluded.s%d") + ") select count(*) from taken";

    private static final String RECOUNT = INSERT + " from (" + histograms(COUNTED) + ") as cell order by " + KEY;

    /** Cells in which counters and pending rows together differ from what the answers themselves say. */
    private static final String DIFFERENCES = "select count(*) from (select " + KEY + " from (select " + KEY + ", "
            + SLOTS + " from score_counter where organization_id = :organization union all "
            + histograms("(select * from pending_score where organization_id = :organization)")
            + " union all select " + KEY + ", " + slots("-s%d") + " from (" + histograms(COUNTED)
            + ") as recounted) as everything group by " + KEY + " having "
            + slots("sum(s%d) <> 0").replace(", ", " or ") + ") as different";

    private final Jdbi jdbi;
    private final Clock clock;

    Counters(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The organizations that have answers to fold. */
    List<String> organizationsWithPending() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct organization_id from pending_score")
                .mapTo(String.class)
                .list());
    }

    /**
     * Adds up to {@code batch} pending answers to the counters; answers how many. In one transaction; none while somebody
     * else has the turn.
     */
    int fold(String organization, int batch) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            if (!CounterState.claim(handle, organization)) {
                return 0;
            }
            int folded = handle.createQuery(FOLD)
                    .bind("organization", organization)
                    .bind("batch", batch)
                    .mapTo(Integer.class)
                    .one();
            if (folded > 0) {
                CounterState.advance(handle, organization, now);
            }
            return folded;
        });
    }

    /** Counts everything anew. Must run in a transaction that sees one state of the data. */
    void rebuild(String organization) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            CounterState.await(handle, organization);
            handle.execute("delete from score_counter where organization_id = ?", organization);
            handle.execute("delete from pending_score where organization_id = ?", organization);
            handle.createUpdate(RECOUNT).bind("organization", organization).execute();
            CounterState.advance(handle, organization, now);
        });
    }

    /** How many cells are wrong: 0. */
    public long differences(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(DIFFERENCES)
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
    }
}
