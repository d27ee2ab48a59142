package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the keys of members are derived from. */
@Singleton
class MemberKeyStore {
    private final Jdbi jdbi;

    MemberKeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A member whose key is wanted.
     *
     * @param generation rises when the keys made before are revoked
     */
    record Holder(UUID id, String memberId, String locale, int generation) {}

    Optional<Holder> find(String organization, String memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, member_id, locale, key_generation from member
                        where organization_id = :organization and member_id = :memberId""")
                .bind("organization", organization)
                .bind("memberId", memberId)
                .map((row, context) -> holder(row))
                .findOne());
    }

    /** In the order of their ids, those after one of them. */
    List<Holder> following(String organization, String after, long limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, member_id, locale, key_generation from member
                        where organization_id = :organization and member_id > :after
                        order by member_id limit :limit""")
                .bind("organization", organization)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> holder(row))
                .list());
    }

    /** Revokes the key; says whether there is such a member. */
    boolean revoke(String organization, String memberId) {
        return jdbi.withHandle(handle -> handle.execute("""
                        update member set key_generation = key_generation + 1
                        where organization_id = ? and member_id = ?""", organization, memberId) == 1);
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                row.getString("member_id"),
                row.getString("locale"),
                row.getInt("key_generation"));
    }
}
