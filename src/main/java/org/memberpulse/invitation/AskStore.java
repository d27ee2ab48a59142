package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What stops two decisions about one member from being taken at once, and the asks that happened elsewhere. */
@Singleton
class AskStore {
    private final Jdbi jdbi;

    AskStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Waits for the turn to decide about members and holds it until the transaction ends. What is read afterwards
     * includes everything that earlier decisions did. A transaction that also changes the members themselves locks them
     * first.
     *
     * @return the internal ids of those members that exist
     */
    List<UUID> claim(String organization, Collection<String> memberIds, Instant now) {
        List<UUID> claimed = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into contact_state (organization_id, member, decided_at)
                        select organization_id, id, :now from member
                        where organization_id = :organization and member_id = any(:memberIds) order by id
                        on conflict (organization_id, member) do update set decided_at = excluded.decided_at
                        returning member""")
                .bind("organization", organization)
                .bindArray("memberIds", String.class, memberIds.toArray())
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
        giveBackErased(organization, claimed);
        return claimed;
    }

    /** Somebody who was erased while the turn was waited for leaves nothing behind. */
    private void giveBackErased(String organization, Collection<UUID> claimed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from contact_state as state
                        where organization_id = :organization and member = any(:claimed) and not exists (
                            select 1 from member
                            where member.organization_id = :organization and member.id = state.member)""")
                .bind("organization", organization)
                .bindArray("claimed", UUID.class, claimed.toArray())
                .execute());
    }

    /** Leaves what decisions of an earlier time would have left: when each member was last decided about. */
    void noteDecided(String organization) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into contact_state (organization_id, member, decided_at)
                select organization_id, member, max(issued_at) from invitation
                where organization_id = ? and member is not null group by organization_id, member order by member
                on conflict (organization_id, member) do nothing""", organization));
    }

    /** When members were asked elsewhere, by their internal ids; a member who never was is absent. */
    Map<UUID, List<Ask>> externalAsks(String organization, Collection<UUID> members) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select member, asked_at, stage, exempt from external_ask
                        where organization_id = :organization and member = any(:members)""")
                .bind("organization", organization)
                .bindArray("members", UUID.class, members.toArray())
                .reduceRows(new HashMap<>(), (asks, row) -> {
                    asks.computeIfAbsent(row.getColumn("member", UUID.class), member -> new ArrayList<>())
                            .add(new Ask(
                                    row.getColumn("asked_at", Instant.class),
                                    row.getColumn("stage", String.class),
                                    row.getColumn("exempt", Boolean.class)));
                    return asks;
                }));
    }
}
