package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.ServerSecret;

/**
 * Who was erased, known by a keyed hash of the member id alone. A hash is looked for under every secret in use, so a
 * rotated secret must stay configured as the previous one while erasures made under it shall be known.
 */
@Singleton
class ErasedMembers {
    private final Jdbi jdbi;
    private final ServerSecret secret;

    ErasedMembers(Jdbi jdbi, ServerSecret secret) {
        this.jdbi = jdbi;
        this.secret = secret;
    }

    /**
     * @param refused whether the id must not come back
     * @param optedOutAt since when the person wants no surveys; null when asked gladly
     */
    private record Mark(String memberId, boolean refused, Instant optedOutAt) {}

    void add(String organization, Member member, boolean refused, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into erased_member (organization_id, member_hash, refused, opted_out_at, erased_at)
                        values (:organization, :hash, :refused, :optedOutAt, :now)
                        on conflict (organization_id, member_hash) do update set refused = excluded.refused,
                            opted_out_at = excluded.opted_out_at, erased_at = excluded.erased_at""")
                .bind("organization", organization)
                .bind("hash", hashes(organization, member.memberId()).get(0))
                .bind("refused", refused)
                .bind("optedOutAt", member.optedOutAt())
                .bind("now", now)
                .execute());
    }

    /** Those of the member ids that must not come back. */
    Set<String> refused(String organization, Collection<String> memberIds) {
        Set<String> refused = new HashSet<>();
        marks(organization, memberIds).stream().filter(Mark::refused).forEach(mark -> refused.add(mark.memberId()));
        return refused;
    }

    /**
     * Looks at members who were inserted in this transaction: whoever wanted no surveys before wants none now. After the
     * insert, because only then an erasure at the same moment is seen.
     *
     * @return those who must not come back, whose rows the caller takes away again
     */
    Set<String> admit(String organization, Collection<String> inserted) {
        Set<String> refused = new HashSet<>();
        for (Mark mark : marks(organization, inserted)) {
            if (mark.refused()) {
                refused.add(mark.memberId());
            } else {
                jdbi.useHandle(handle -> handle.createUpdate("""
                                update member set opted_out_at = :since
                                where organization_id = :organization and member_id = :memberId""")
                        .bind("organization", organization)
                        .bind("memberId", mark.memberId())
                        .bind("since", mark.optedOutAt())
                        .execute());
                execute("delete from erased_member where", organization, mark.memberId());
            }
        }
        return refused;
    }

    /** Lets an id come back, and keeps what is known of an opt-out; says whether it was refused. */
    boolean lift(String organization, String memberId) {
        boolean lifted = execute("update erased_member set refused = false where refused and", organization, memberId);
        execute("delete from erased_member where opted_out_at is null and", organization, memberId);
        return lifted;
    }

    long count(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from erased_member where organization_id = :organization and refused")
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
    }

    private boolean execute(String statement, String organization, String memberId) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(statement + " organization_id = :organization and member_hash = any(:hashes)")
                                .bind("organization", organization)
                                .bindArray("hashes", String.class, hashes(organization, memberId))
                                .execute()
                        > 0);
    }

    private List<Mark> marks(String organization, Collection<String> memberIds) {
        List<String> named = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (String memberId : memberIds) {
            for (String hash : hashes(organization, memberId)) {
                named.add(memberId);
                hashes.add(hash);
            }
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select named.member_id, erased.refused, erased.opted_out_at
                        from unnest(:named, :hashes) as named (member_id, hash)
                        join erased_member as erased on erased.organization_id = :organization
                            and erased.member_hash = named.hash""")
                .bind("organization", organization)
                .bindArray("named", String.class, named)
                .bindArray("hashes", String.class, hashes)
                .map((row, context) -> new Mark(
                        row.getString("member_id"), row.getBoolean("refused"), Columns.instant(row, "opted_out_at")))
                .list());
    }

    /** What the id may stand under, the way it is written today first. */
    private List<String> hashes(String organization, String memberId) {
        return secret.ids().stream()
                .flatMap(id -> secret.derive(id, "erased-member:" + organization + ":" + memberId).stream())
                .map(hash -> Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .toList();
    }
}
