package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What joins partial confidential answers to their invitations. Every statement takes the organization first. */
@Singleton
class DraftStore {
    private final Jdbi jdbi;

    DraftStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The partial answer that is still joined to the invitation, locked with what joins it. */
    Optional<StoredResponse> lock(String organization, UUID invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.id, r.answered_at, r.updated_at, r.complete, r.answers::text as answers
                        from confidential_draft d
                        join response r on r.organization_id = d.organization_id and r.id = d.response
                        where d.organization_id = :organization and d.invitation = :invitation for update""")
                .bind("organization", organization)
                .bind("invitation", invitation)
                .map((row, context) -> ResponseStore.stored(row))
                .findOne());
    }

    boolean exists(String organization, UUID invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from confidential_draft
                        where organization_id = :organization and invitation = :invitation)""")
                .bind("organization", organization)
                .bind("invitation", invitation)
                .mapTo(Boolean.class)
                .one());
    }

    void drop(String organization, UUID invitation) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from confidential_draft where organization_id = ? and invitation = ?",
                organization,
                invitation));
    }

    void dropExpired(String organization, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from confidential_draft where organization_id = ? and expires_at <= ?",
                organization,
                Timestamp.from(now)));
    }
}
