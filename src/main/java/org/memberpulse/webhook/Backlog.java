package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All that is on its way to a webhook, or was. Every statement takes the organization first. */
@Singleton
class Backlog {
    private static final int A_BATCH = 5_000;

    private final Jdbi jdbi;

    Backlog(Jdbi jdbi) {
        this.jdbi = jdbi;
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
                delete from webhook_delivery where organization_id = ? and webhook = ? and ctid = any(array(
                    select ctid from webhook_delivery where organization_id = ? and webhook = ?
                    order by event limit ? for update))""", organization, webhook, organization, webhook, A_BATCH);
    }
}
