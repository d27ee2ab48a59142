package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Json;

/** Records what happened, in the transaction in which it happens. */
@Singleton
public class Outbox {
    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether somebody wants to hear of this; what nobody wants to hear need not be recorded. */
    public boolean heard(String organization, EventType type) {
        return true;
    }

    public void record(String organization, List<Happening> happenings) {
        List<Happening> heard = happenings.stream()
                .filter(happening -> heard(organization, happening.type()))
                .toList();
        if (heard.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into outbox_event (organization_id, id, type, member, occurred_at, data)
                    values (:organization, :id, :type, :member, :at, :data::jsonb)""");
            for (Happening happening : heard) {
                batch.bind("organization", organization)
                        .bind("id", Ids.ordered(happening.at()))
                        .bind("type", happening.type().code())
                        .bind("member", happening.member())
                        .bind("at", happening.at())
                        .bind("data", Json.write(happening.data()))
                        .add();
            }
            batch.execute();
        });
    }
}
