package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/** Reads how deliveries went. */
@Singleton
class DeliveryLog {
    private final Jdbi jdbi;

    DeliveryLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The deliveries to a webhook, those of the newest events first.
     *
     * @param state only those; all when null
     * @param after the event after which to go on; from the start when null
     */
    List<DeliveryView> read(String organization, UUID webhook, DeliveryState state, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.event, e.type, e.occurred_at, d.state, d.attempts, d.last_status, d.last_error,
                            d.last_attempt_at, d.duration_millis, d.due_at, d.finished_at
                        from webhook_delivery d
                        join outbox_event e on e.organization_id = d.organization_id and e.id = d.event
                        where d.organization_id = :organization and d.webhook = :webhook\s"""
                        + (state == null ? "" : "and d.state = :state ")
                        + (after == null ? "" : "and d.event < :after ")
                        + "order by d.event desc limit :limit")
                .bind("organization", organization)
                .bind("webhook", webhook)
                .bind("state", state == null ? null : state.name())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        String error = row.getString("last_error");
        return new DeliveryView(
                row.getObject("event", UUID.class),
                EventType.ofCode(row.getString("type")),
                Columns.instant(row, "occurred_at"),
                state,
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                error == null ? null : DeliveryError.valueOf(error),
                Columns.instant(row, "last_attempt_at"),
                row.getObject("duration_millis", Integer.class),
                state == DeliveryState.PENDING ? Columns.instant(row, "due_at") : null,
                Columns.instant(row, "finished_at"));
    }
}
