package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/** What the delivery reads and notes about webhooks. */
@Singleton
class EndpointStore {
    private static final String DUE = """
            select organization_id, id, url, generation, secret_id, previous_secret_id, previous_until,
                failing_since is not null as failing
            from webhook
            where disabled_reason is null and (paused_until is null or paused_until <= :now)
              and exists (select 1 from webhook_delivery d
                where d.organization_id = webhook.organization_id and d.webhook = webhook.id
                  and d.state = 'PENDING' and d.due_at <= :now)""";

    private final Jdbi jdbi;

    EndpointStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The webhooks of all organizations that something is due for and that may be sent to. */
    List<Endpoint> due(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", now)
                .map((row, context) -> endpoint(row))
                .list());
    }

    /** One of them as it is now; empty when nothing is due for it any more, or it may not be sent to. */
    Optional<Endpoint> due(String organization, UUID webhook, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery(DUE + " and organization_id = :organization and id = :webhook")
                        .bind("organization", organization)
                        .bind("webhook", webhook)
                        .bind("now", now)
                        .map((row, context) -> endpoint(row))
                        .findOne());
    }

    /** When something last arrived at a webhook. */
    record Arrivals(Instant last) {}

    /** The same, with the webhook locked until the transaction ends; empty when it was deleted. */
    Optional<Arrivals> lock(String organization, UUID webhook) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select delivered_at from webhook
                        where organization_id = :organization and id = :webhook for no key update""")
                .bind("organization", organization)
                .bind("webhook", webhook)
                .map((row, context) -> new Arrivals(Columns.instant(row, "delivered_at")))
                .findOne());
    }

    void noteArrival(String organization, UUID webhook, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set delivered_at = :now, failing_since = null
                        where organization_id = :organization and id = :webhook""")
                .bind("organization", organization)
                .bind("webhook", webhook)
                .bind("now", now)
                .execute());
    }

    /** Notes a failure and what follows from it for the webhook; a reason to disable it that is there stays. */
    void noteFailure(String organization, UUID webhook, Consequence consequence, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set failing_since = coalesce(failing_since, :now),
                            paused_until = greatest(paused_until, :pausedUntil::timestamptz),
                            disabled_at = case when disabled_reason is null and :disabled::text is not null then :now
                                else disabled_at end,
                            disabled_reason = coalesce(disabled_reason, :disabled)
                        where organization_id = :organization and id = :webhook""")
                .bind("organization", organization)
                .bind("webhook", webhook)
                .bind("now", now)
                .bind("pausedUntil", consequence.pausedUntil())
                .bind(
                        "disabled",
                        consequence.disabled() == null
                                ? null
                                : consequence.disabled().name())
                .execute());
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("organization_id"),
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getInt("generation"),
                row.getString("secret_id"),
                row.getString("previous_secret_id"),
                Columns.instant(row, "previous_until"),
                row.getBoolean("failing"));
    }
}
