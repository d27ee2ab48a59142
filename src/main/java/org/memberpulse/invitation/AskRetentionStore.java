package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.RowWalk;

/** Forgets who was asked or was not, step by step. Every statement takes the organization first. */
@Singleton
class AskRetentionStore {
    private final Jdbi jdbi;
    private final RowWalk walk;

    AskRetentionStore(Jdbi jdbi, RowWalk walk) {
        this.jdbi = jdbi;
        this.walk = walk;
    }

    /** Takes the names from the next invitations of an earlier time; the id of the last, or empty at the end. */
    Optional<UUID> forgetInvited(String organization, Instant before, UUID after) {
        Optional<UUID> end = walk.end("invitation", organization, after);
        end.ifPresent(last -> jdbi.useHandle(handle -> handle.createUpdate("""
                        with due as (
                            select id from invitation
                            where organization_id = :organization and id > :after and id <= :end
                              and member is not null and issued_at < :before
                            order by id for no key update skip locked)
                        update invitation set\s""" + AskedMemberStore.NAMELESS + """

                        where organization_id = :organization and id > :after and id <= :end
                          and id in (select id from due)""")
                .bind("organization", organization)
                .bind("after", after)
                .bind("end", last)
                .bind("before", before)
                .execute()));
        // Ids tell the time of issue: none that follows is older
        return end.filter(last -> Ids.lowest(before).compareTo(last) > 0);
    }

    int forgetHeldBack(String organization, Instant before, int limit) {
        return forget(organization, before, limit, """
                delete from held_back where organization_id = :organization and ctid = any(array(
                    select ctid from held_back where organization_id = :organization and last_at < :before
                    order by last_at limit :limit for update skip locked))""");
    }

    int forgetAsks(String organization, Instant before, int limit) {
        return forget(organization, before, limit, """
                delete from external_ask where organization_id = :organization and ctid = any(array(
                    select ctid from external_ask where organization_id = :organization and asked_at < :before
                    order by id limit :limit for update skip locked))""");
    }

    private int forget(String organization, Instant before, int limit, String sql) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
