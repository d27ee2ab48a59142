package org.memberpulse.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Documents;

/** The events about one member, for whoever answers for the person's data. Deliveries go with their events. */
@Singleton
public class EventsOfMembers {
    private final Jdbi jdbi;

    EventsOfMembers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<ObjectNode> export(String organization, UUID member) {
        return jdbi.withHandle(
                handle -> Documents.of(handle, """
                        select to_jsonb(e) - '{organization_id,member}'::text[] from outbox_event e
                        where organization_id = :organization and member = :member order by occurred_at, id""", Map.of("organization", organization, "member", member)));
    }

    public void erase(String organization, UUID member) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from outbox_event where organization_id = ? and member = ?", organization, member));
    }

    public void move(String organization, UUID from, UUID into) {
        jdbi.useHandle(handle -> handle.execute(
                "update outbox_event set member = ? where organization_id = ? and member = ?",
                into,
                organization,
                from));
    }
}
