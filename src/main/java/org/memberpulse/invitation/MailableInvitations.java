package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Invitations whose links may still reach an email. Every statement takes the organization first. */
@Singleton
class MailableInvitations {
    private final Jdbi jdbi;

    MailableInvitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The secret that made the token; empty when the member has answered, declined, left our reach or was erased. */
    Optional<String> secretId(String organization, UUID invitation, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.secret_id from invitation i
                        join member m on m.organization_id = i.organization_id and m.id = i.member
                        where i.organization_id = :organization and i.id = :invitation and i.state = 'issued'
                          and i.withdrawn_at is null and i.declined_at is null and i.bounced_at is null
                          and i.expires_at > :now and m.opted_out_at is null and m.bounced_at is null""")
                .bind("organization", organization)
                .bind("invitation", invitation)
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
    }

    /** Notes that the links were handed over. */
    void noteCollected(String organization, UUID invitation, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation set collected_at = coalesce(collected_at, :now)
                        where organization_id = :organization and id = :invitation""")
                .bind("organization", organization)
                .bind("invitation", invitation)
                .bind("now", now)
                .execute());
    }
}
