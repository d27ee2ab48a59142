package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Documents;

/** The rows of answers that name a member. Every statement takes the organization first. */
@Singleton
class NamedAnswerStore {
    private static final String OF_MEMBER = " where organization_id = :organization and member = :member";

    private final Jdbi jdbi;

    NamedAnswerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An answer of a member; the external id is null when it was not imported. */
    record Named(UUID id, String survey, int version, String externalId) {}

    /** With the scores that the member gave, and not with what is only counted by. */
    List<ObjectNode> export(String organization, UUID member) {
        return jdbi.withHandle(handle -> Documents.of(
                handle,
                """
                select to_jsonb(r) - '{organization_id,member}'::text[] || jsonb_build_object('scores', (
                    select coalesce(jsonb_object_agg(name, score), '{}') from jsonb_each(r.scores) as given (name, score)
                    where name <> 'core' and name not like '%.%'))
                from response r\s""" + OF_MEMBER + " order by coalesce(answered_at, answered_on), id",
                Map.of("organization", organization, "member", member)));
    }

    /** What joins partial confidential answers to invitations of the member. */
    void dropDrafts(String organization, UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from confidential_draft where organization_id = :organization and invitation in (
                            select id from invitation where organization_id = :organization and member = :member)""")
                .bind("organization", organization)
                .bind("member", member)
                .execute());
    }

    /** The answers of the member, which nobody edits until the transaction ends. */
    List<Named> lock(String organization, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, survey, version, external_id from response" + OF_MEMBER + " order by id for update")
                .bind("organization", organization)
                .bind("member", member)
                .map((row, context) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("survey"),
                        row.getInt("version"),
                        row.getString("external_id")))
                .list());
    }

    void erase(String organization, UUID id, List<String> words, String externalId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update response set member = null, invitation = null, external_id = :externalId,
                            answers = answers - :words
                        where organization_id = :organization and id = :id""")
                .bind("organization", organization)
                .bind("id", id)
                .bind("externalId", externalId)
                .bindArray("words", String.class, words)
                .execute());
    }

    void move(String organization, UUID from, UUID into) {
        jdbi.useHandle(handle -> handle.createUpdate("update response set member = :into" + OF_MEMBER)
                .bind("organization", organization)
                .bind("member", from)
                .bind("into", into)
                .execute());
    }
}
