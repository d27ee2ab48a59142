package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Ids;

/** Forgets who was asked or was not, step by step. Every statement takes the organization first. */
@Singleton
class AskRetentionStore {
    private final Jdbi jdbi;

    AskRetentionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the names from the next invitations of an earlier time; the id of the last, or empty at the end. */
    Optional<UUID> forgetInvited(String organization, Instant before, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with page as (
                            select id from invitation
                            where organization_id = :organization and id > :after and id < :end order by id limit 5000),
                        due as (
                            select id from invitation
                            where organization_id = :organization and id in (select id from page)
                              and member is not null and issued_at < :before
                            order by id for no key update skip locked),
                        forgotten as (
                            update invitation set\s""" + AskedMemberStore.NAMELESS + """

                            where organization_id = :organization and id in (select id from due))
                        select id from page order by id desc limit 1""")
                .bind("organization", organization)
                .bind("after", after)
                .bind("end", Ids.lowest(before))
                .bind("before", before)
                .mapTo(UUID.class)
                .findOne());
    }

    int forgetHeldBack(String organization, Instant before, int limit) {
        return forget(organization, before, limit, """
                delete from held_back where organization_id = :organization and (member, stage, occurrence) in (
                    select member, stage, occurrence from held_back
                    where organization_id = :organization and last_at < :before
                    order by last_at limit :limit for update skip locked)""");
    }

    int forgetAsks(String organization, Instant before, int limit) {
        return forget(organization, before, limit, """
                delete from external_ask where organization_id = :organization and id in (
                    select id from external_ask where organization_id = :organization and asked_at < :before
                    order by id limit :limit for update skip locked)""");
    }

    private int forget(String organization, Instant before, int limit, String sql) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
