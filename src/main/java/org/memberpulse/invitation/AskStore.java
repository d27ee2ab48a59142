package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Waits for the turn to decide about a member and holds it until the transaction ends. What is read afterwards
     * includes everything that earlier decisions did.
     *
     * @return the internal id of the member; empty when there is none
     */
    Optional<UUID> claim(String organization, String memberId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into contact_state (organization_id, member, decided_at)
                        select organization_id, id, :now from member
                        where organization_id = :organization and member_id = :memberId
                        on conflict (organization_id, member) do update set decided_at = excluded.decided_at
                        returning member""")
                .bind("organization", organization)
                .bind("memberId", memberId)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Leaves what decisions of an earlier time would have left: when each member was last decided about. */
    void noteDecided(String organization) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into contact_state (organization_id, member, decided_at)
                select organization_id, member, max(issued_at) from invitation
                where organization_id = ? and member is not null group by organization_id, member order by member
                on conflict (organization_id, member) do nothing""", organization));
    }

    List<Ask> externalAsks(String organization, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select asked_at, stage, exempt from external_ask
                        where organization_id = :organization and member = :member""")
                .bind("organization", organization)
                .bind("member", member)
                .map((row, context) -> new Ask(
                        row.getTimestamp("asked_at").toInstant(), row.getString("stage"), row.getBoolean("exempt")))
                .list());
    }
}
