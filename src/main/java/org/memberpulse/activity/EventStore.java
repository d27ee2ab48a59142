package org.memberpulse.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Documents;
import org.memberpulse.platform.Ids;

/** The rows of events. Every statement takes the organization first. */
@Singleton
class EventStore {
    private final Jdbi jdbi;

    EventStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * An event of a member who exists.
     *
     * @param dueOn the due date that it settles; null when it settles none
     */
    record Placed(CheckedEvent event, UUID member, LocalDate dueOn) {}

    /** Stores what is not known yet, in one order so that two batches never wait for each other crosswise. */
    int insert(String organization, List<Placed> events, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into member_event (organization_id, id, event_id, fingerprint, member, type, occurred_at,
                            occurred_on, activity, content, due_on, recorded_at)
                        select :organization, id, event_id, fingerprint, member, type, occurred_at, occurred_on,
                            activity, content, due_on, :now
                        from unnest(:ids::uuid[], :eventIds, :fingerprints, :members::uuid[], :types,
                            :instants::timestamptz[], :days::date[], :activities, :contents, :dueDates::date[])
                            as row (id, event_id, fingerprint, member, type, occurred_at, occurred_on, activity,
                                content, due_on)
                        order by event_id, member, fingerprint
                        on conflict do nothing""")
                .bind("organization", organization)
                .bind("now", now)
                .bindArray("ids", String.class, texts(events, event -> Ids.ordered()))
                .bindArray("eventIds", String.class, texts(events, event -> event.event()
                        .told()
                        .eventId()))
                .bindArray("fingerprints", String.class, texts(events, event -> event.event()
                        .fingerprint()))
                .bindArray("members", String.class, texts(events, Placed::member))
                .bindArray(
                        "types",
                        String.class,
                        texts(events, event -> event.event().told().type().code()))
                .bindArray("instants", String.class, texts(events, event -> event.event()
                        .at()))
                .bindArray("days", String.class, texts(events, event -> event.event()
                        .on()))
                .bindArray("activities", String.class, texts(events, event -> event.event()
                        .told()
                        .activity()))
                .bindArray("contents", String.class, texts(events, event -> event.event()
                        .told()
                        .content()))
                .bindArray("dueDates", String.class, texts(events, Placed::dueOn))
                .execute());
    }

    List<ObjectNode> export(String organization, UUID member) {
        return jdbi.withHandle(handle -> Documents.of(
                handle,
                "select to_jsonb(r) - '{organization_id,member,fingerprint}'::text[] from member_event r"
                        + " where organization_id = :organization and member = :member order by recorded_at, id",
                Map.of("organization", organization, "member", member)));
    }

    /** Gives the events to a membership without a name: only what counts need, to the day. */
    void makeNameless(String organization, UUID member, UUID past, ZoneId zone) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update member_event set member = :past, event_id = null, fingerprint = null, content = null,
                            occurred_on = coalesce(occurred_on, cast(occurred_at at time zone :zone as date)),
                            occurred_at = null
                        where organization_id = :organization and member = :member""")
                .bind("organization", organization)
                .bind("member", member)
                .bind("past", past)
                .bind("zone", zone.getId())
                .execute());
    }

    /** Moves events to another member; what both records have stays behind and goes. */
    void move(String organization, UUID from, UUID into) {
        for (String statement : List.of("""
                update member_event as moved set member = :into
                where moved.organization_id = :organization and moved.member = :from and not exists (
                    select 1 from member_event as other
                    where other.organization_id = :organization and other.member = :into
                      and other.fingerprint = moved.fingerprint)""", """
                delete from member_event where organization_id = :organization and member = :from""")) {
            jdbi.useHandle(handle -> handle.createUpdate(statement)
                    .bind("organization", organization)
                    .bind("from", from)
                    .bind("into", into)
                    .execute());
        }
    }

    private static Object[] texts(List<Placed> events, Function<Placed, Object> column) {
        return events.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
