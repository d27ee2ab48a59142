package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Documents;

/** The rows about members who were asked or were not. Every statement takes the organization first. */
@Singleton
class AskedMemberStore {
    /** In the place of an occurrence, whose words are the caller's and may name the person. */
    static final String NAMELESS = """
            member = null, attributes = '{}', context = '{}', occurrence = 'erased'""";

    private static final String UNTOLD =
            "'{organization_id,member,token_hash,secret_id,request_hash,core_answered}'::text[]";

    private static final String OF_MEMBER = " where organization_id = :organization and member = :member";

    private final Jdbi jdbi;

    AskedMemberStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Nobody answers them until the transaction ends. */
    void lockInvitations(String organization, List<UUID> members) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id from invitation where organization_id = :organization and member = any(:members)
                        order by id for update""")
                .bind("organization", organization)
                .bindArray("members", UUID.class, members)
                .mapTo(UUID.class)
                .list());
    }

    /** The rows of a table about the member, without what opens or signs anything or is only counted by. */
    List<ObjectNode> export(String organization, UUID member, String table, String order) {
        return jdbi.withHandle(handle -> Documents.of(
                handle,
                "select to_jsonb(r) - " + UNTOLD + " from " + table + " r" + OF_MEMBER + " order by " + order,
                Map.of("organization", organization, "member", member)));
    }

    /** Nameless from now on; nothing more becomes due for them. */
    void eraseInvitations(String organization, UUID member, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "with before as (select * from invitation" + OF_MEMBER + " order by id for update), after as ("
                                + "update invitation i set " + NAMELESS + ", closed_at = coalesce(i.closed_at, :now)"
                                + " from before where i.organization_id = :organization and i.id = before.id"
                                + " returning i.*) " + CohortSql.CHANGED)
                .bind("organization", organization)
                .bind("member", member)
                .bind("now", now)
                .execute());
    }

    /** Two records may have reached the same stage occurrence; then the moved one gets an occurrence of its own. */
    void moveInvitations(String organization, UUID from, UUID into) {
        move(organization, from, into, """
                update invitation as moved set member = :into, occurrence = case when exists (
                        select 1 from invitation as other
                        where other.organization_id = :organization and other.member = :into
                          and other.stage = moved.stage and other.occurrence = moved.occurrence)
                    then occurrence || '~' || right(id::text, 12) else occurrence end
                where moved.organization_id = :organization and moved.member = :from""");
    }

    /** What would stand twice stays behind. */
    void moveTheRest(String organization, UUID from, UUID into) {
        move(organization, from, into, """
                update held_back as moved set member = :into
                where moved.organization_id = :organization and moved.member = :from and not exists (
                    select 1 from held_back as other
                    where other.organization_id = :organization and other.member = :into
                      and other.stage = moved.stage and other.occurrence = moved.occurrence)""");
        move(organization, from, into, """
                update external_ask set member = :into where organization_id = :organization and member = :from""");
        move(organization, from, into, """
                update idempotency_record set member = :into
                where organization_id = :organization and member = :from""");
    }

    void deleteTheRest(String organization, UUID member) {
        for (String table : List.of("held_back", "external_ask", "idempotency_record", "contact_state")) {
            jdbi.useHandle(handle -> handle.createUpdate("delete from " + table + OF_MEMBER)
                    .bind("organization", organization)
                    .bind("member", member)
                    .execute());
        }
    }

    private void move(String organization, UUID from, UUID into, String sql) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("organization", organization)
                .bind("from", from)
                .bind("into", into)
                .execute());
    }
}
