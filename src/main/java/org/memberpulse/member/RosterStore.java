package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads and ends memberships in the order of the member ids. Every statement takes the organization first. */
@Singleton
class RosterStore {
    private final Jdbi jdbi;

    RosterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A member by both ids. */
    record Entry(UUID id, String memberId) {}

    /** The next members who have not left and were known before a moment. */
    List<Entry> page(String organization, Instant knownBefore, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, member_id from member
                        where organization_id = :organization and member_id > :after
                          and status <> 'left' and created_at < :knownBefore
                        order by member_id limit :limit""")
                .bind("organization", organization)
                .bind("knownBefore", knownBefore)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Entry(row.getObject("id", UUID.class), row.getString("member_id")))
                .list());
    }

    /** Notes that they left, for no reason that is known. */
    int markLeft(String organization, List<UUID> ids, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with held as (
                            select id from member
                            where organization_id = :organization and id = any(:ids) and status <> 'left'
                            order by member_id for no key update)
                        update member as m set status = 'left', status_changed_at = :now, updated_at = :now
                        from held where m.organization_id = :organization and m.id = held.id""")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .execute());
    }

    /** The next members who left before a moment. */
    List<Entry> leftBefore(String organization, Instant moment, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, member_id from member
                        where organization_id = :organization and status = 'left' and status_changed_at < :moment
                          and id > :after order by id limit :limit""")
                .bind("organization", organization)
                .bind("moment", moment)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Entry(row.getObject("id", UUID.class), row.getString("member_id")))
                .list());
    }
}
