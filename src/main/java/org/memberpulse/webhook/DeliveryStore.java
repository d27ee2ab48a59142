package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Json;

/** The rows of deliveries. Every statement takes the organization first. */
@Singleton
class DeliveryStore {
    /** Much longer than an attempt: what an instance that died was trying is tried by another after this. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int A_BATCH = 5_000;

    private static final String CLAIM = """
            with due as (
                select event from webhook_delivery
                where organization_id = :organization and webhook = :webhook and state = 'PENDING' and due_at <= :now
                order by due_at, event limit :most for update skip locked)
            update webhook_delivery d set claim = :claim, due_at = :leaseEnd, last_attempt_at = :now,
                first_attempt_at = coalesce(first_attempt_at, :now)
            from due join outbox_event e on e.organization_id = :organization and e.id = due.event
            where d.organization_id = :organization and d.webhook = :webhook and d.event = due.event
            returning d.event, d.attempts, d.first_attempt_at, d.claim, e.type, e.occurred_at, e.data::text as data""";

    private final Jdbi jdbi;

    DeliveryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes what is due for a webhook, the oldest first; until the lease ends nobody else does. */
    List<Delivery> claim(String organization, UUID webhook, int most, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("organization", organization)
                .bind("webhook", webhook)
                .bind("most", most)
                .bind("now", now)
                .bind("leaseEnd", now.plus(LEASE))
                .bind("claim", UUID.randomUUID())
                .map((row, context) -> delivery(row))
                .list());
    }

    /** Notes an attempt; says whether it still was the claimant's to note. */
    boolean note(Endpoint endpoint, Delivery delivery, Outcome outcome, Consequence consequence, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update webhook_delivery set state = :state, attempts = :attempts, claim = null,
                            due_at = coalesce(:dueAt::timestamptz, due_at), last_status = :status, last_error = :error,
                            duration_millis = :millis, finished_at = :finishedAt
                        where organization_id = :organization and webhook = :webhook and event = :event
                          and claim = :claim""")
                        .bind("organization", endpoint.organization())
                        .bind("webhook", endpoint.webhook())
                        .bind("event", delivery.event())
                        .bind("claim", delivery.claim())
                        .bind("state", consequence.state().name())
                        .bind("attempts", delivery.attempts() + (outcome.obsolete() ? 0 : 1))
                        .bind("dueAt", consequence.dueAt())
                        .bind("status", outcome.status())
                        .bind(
                                "error",
                                outcome.error() == null ? null : outcome.error().name())
                        .bind("millis", (int) outcome.took().toMillis())
                        .bind("finishedAt", consequence.state() == DeliveryState.PENDING ? null : now)
                        .execute()
                == 1);
    }

    /** Makes everything due that waits for another attempt. */
    void hurry(String organization, UUID webhook, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.createUpdate("""
                            update webhook set paused_until = null
                            where organization_id = :organization and id = :webhook""")
                    .bind("organization", organization)
                    .bind("webhook", webhook)
                    .execute();
            handle.createUpdate("""
                            update webhook_delivery set due_at = :now
                            where organization_id = :organization and webhook = :webhook and state = 'PENDING'
                              and attempts > 0 and claim is null and due_at > :now""")
                    .bind("organization", organization)
                    .bind("webhook", webhook)
                    .bind("now", now)
                    .execute();
        });
    }

    /** Queues again what failed, of events that happened in a span, and with it what was delivered if wanted. */
    int replay(String organization, UUID webhook, Replay replay, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            return handle.createUpdate("""
                            update webhook_delivery d set state = 'PENDING', attempts = 0, due_at = :now, claim = null,
                                first_attempt_at = null, finished_at = null
                            from outbox_event e
                            where d.organization_id = :organization and d.webhook = :webhook
                              and (d.state = 'FAILED' or :delivered and d.state = 'DELIVERED')
                              and e.organization_id = :organization and e.id = d.event
                              and e.occurred_at >= :from and e.occurred_at < :to""")
                    .bind("organization", organization)
                    .bind("webhook", webhook)
                    .bind("delivered", replay.withDelivered())
                    .bind("from", replay.from())
                    .bind("to", replay.to())
                    .bind("now", now)
                    .execute();
        });
    }

    /** Deletes all deliveries of a webhook that is no more. */
    void forget(String organization, UUID webhook) {
        jdbi.useHandle(handle -> {
            while (forgetSome(handle, organization, webhook) == A_BATCH) {
                continue;
            }
        });
    }

    private static int forgetSome(Handle handle, String organization, UUID webhook) {
        return handle.execute("""
                delete from webhook_delivery where organization_id = ? and webhook = ? and event in (
                    select event from webhook_delivery where organization_id = ? and webhook = ? limit ?)""", organization, webhook, organization, webhook, A_BATCH);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("event", UUID.class),
                EventType.ofCode(row.getString("type")),
                Columns.instant(row, "occurred_at"),
                Json.object(row.getString("data")),
                row.getObject("claim", UUID.class),
                row.getInt("attempts"),
                Columns.instant(row, "first_attempt_at"));
    }
}
