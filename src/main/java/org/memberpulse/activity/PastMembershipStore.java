package org.memberpulse.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Memberships without a name. Every statement takes the organization first. */
@Singleton
class PastMembershipStore {
    private final Jdbi jdbi;

    PastMembershipStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps the membership of a member who is about to be erased under another id. One that had not ended ends today for
     * a reason of its own, because nobody left.
     */
    void keep(String organization, UUID member, UUID past, String segment, LocalDate today, ZoneId zone) {
        jdbi.useHandle(handle -> handle.createUpdate("with " + MembershipSql.one() + """
                        insert into past_membership (organization_id, id, segment, joined_on, renews_on, ended_on,
                            end_reason)
                        select :organization, :past, segment, joined_on, renews_on, coalesce(ended_on, :today),
                            case when ended_on is null then 'erased' else end_reason end
                        from membership""")
                .bind("organization", organization)
                .bind("member", member)
                .bind("past", past)
                .bind("segment", segment)
                .bind("today", today)
                .bind("zone", zone.getId())
                .execute());
    }
}
