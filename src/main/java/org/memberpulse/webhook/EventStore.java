package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Json;

/** The rows of events. Every statement takes the organization first. */
@Singleton
class EventStore {
    /** A webhook that the service gave up on goes on collecting; one that a person switched off does not. */
    private static final String COLLECTING = "coalesce(webhook.disabled_reason, '') <> 'SWITCHED_OFF'";

    /** One statement for any number of events. None is due before it happens, and so those that lie ahead wait. */
    private static final String ADD = """
            with added as (
                insert into outbox_event (organization_id, id, type, member, occurred_at, data)
                select :organization, id, type, member, occurred_at::timestamptz, data::jsonb
                from unnest(:ids, :types, :members, :times, :data) as happened (id, type, member, occurred_at, data)
                returning organization_id, id, type, occurred_at)
            insert into webhook_delivery (organization_id, webhook, event, state, due_at)
            select added.organization_id, webhook.id, added.id, 'PENDING', added.occurred_at
            from added join webhook on webhook.organization_id = added.organization_id
            where webhook.organization_id = :organization and\s""" + COLLECTING + """
             and (webhook.events is null or added.type = any(webhook.events))""";

    private final Jdbi jdbi;

    EventStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds events with a delivery for each webhook that wants them. */
    void add(String organization, List<Happening> happenings) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("organization", organization)
                .bindArray("ids", UUID.class, column(happenings, happening -> Ids.ordered(happening.at())))
                .bindArray("types", String.class, column(happenings, happening -> happening
                        .type()
                        .code()))
                .bindArray("members", UUID.class, column(happenings, Happening::member))
                .bindArray("times", String.class, column(happenings, happening -> happening
                        .at()
                        .toString()))
                .bindArray("data", String.class, column(happenings, happening -> Json.write(happening.data())))
                .execute());
    }

    /** Those of the types that some webhook collects. */
    List<EventType> wantedTypes(String organization, EventType... types) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select type from unnest(:types) as type where exists (
                            select 1 from webhook where organization_id = :organization and\s""" + COLLECTING + """
                             and (events is null or type = any(events)))""")
                .bind("organization", organization)
                .bindArray(
                        "types",
                        String.class,
                        Arrays.stream(types).map(EventType::code).toList())
                .mapTo(String.class)
                .map(EventType::ofCode)
                .list());
    }

    /** Deletes events that happened before a time, with their deliveries; at most a number of them. */
    int forgetBefore(String organization, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.execute("""
                delete from outbox_event where organization_id = ? and ctid = any(array(
                    select ctid from outbox_event where organization_id = ? and occurred_at < ?
                    order by occurred_at, id limit ? for update skip locked))""", organization, organization, Timestamp.from(before), most));
    }

    private static <T> List<T> column(List<Happening> happenings, Function<Happening, T> value) {
        return happenings.stream().map(value).toList();
    }
}
