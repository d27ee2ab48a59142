package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Json;

/** The rows of invitations. Every statement takes the organization first. */
@Singleton
class InvitationStore {
    private static final String SELECT = """
            select id, member, stage, occurrence, segment, survey, version, locale, channel,
                attributes::text as attributes, context::text as context, sampling, exempt, test, state, secret_id,
                occurred_at, issued_at, expires_at, answered_at, withdrawn_at
            from invitation where organization_id = :organization and\s""";

    private static final String INSERT = """
            insert into invitation (organization_id, id, member, stage, occurrence, segment, survey,
                version, locale, channel, attributes, context, sampling, exempt, test, state, secret_id,
                token_hash, occurred_at, issued_at, expires_at)
            values (:organization, :id, :member, :stage, :occurrence, :segment, :survey,
                :version, :locale, :channel, :attributes::jsonb, :context::jsonb, :sampling, :exempt, :test,
                'issued', :secretId, :tokenHash, :occurredAt, :issuedAt, :expiresAt)
            on conflict (organization_id, member, stage, occurrence)
                where not test and withdrawn_at is null do nothing""";

    private final Jdbi jdbi;

    InvitationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes the row unless the member has an invitation for this occurrence; says whether it did. */
    boolean insert(Invitation invitation, byte[] tokenHash) {
        return jdbi.withHandle(handle ->
                bind(handle.createUpdate(INSERT), invitation, tokenHash).execute() == 1);
    }

    /** The same for many, each with the hash of its token. */
    void insertAll(Map<Invitation, byte[]> invitations) {
        if (invitations.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            invitations.forEach((invitation, tokenHash) ->
                    bind(batch, invitation, tokenHash).add());
            batch.execute();
        });
    }

    /** The invitation that can be answered for the longest time. */
    Optional<Invitation> findOpen(String organization, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        state = 'issued' and not test and withdrawn_at is null and expires_at > :now
                        order by expires_at desc, id limit 1""")
                .bind("organization", organization)
                .bind("now", now)
                .map((row, context) -> invitation(organization, row))
                .findOne());
    }

    Optional<Invitation> find(String organization, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .map((row, context) -> invitation(organization, row))
                .findOne());
    }

    /** The invitation of a member at a stage whose time runs; an unanswered one rather than another. */
    Optional<Invitation> findRunning(String organization, UUID member, String stage, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        member = :member and stage = :stage and not test and withdrawn_at is null and expires_at > :now
                        order by state = 'issued' desc, issued_at desc, id desc limit 1""")
                .bind("organization", organization)
                .bind("member", member)
                .bind("stage", stage)
                .bind("now", now)
                .map((row, context) -> invitation(organization, row))
                .findOne());
    }

    Optional<Invitation> findByToken(String organization, byte[] tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "token_hash = :tokenHash")
                .bind("organization", organization)
                .bind("tokenHash", tokenHash)
                .map((row, context) -> invitation(organization, row))
                .findOne());
    }

    /** The invitations of a member that hold a place: neither tests nor withdrawn. */
    List<Invitation> ofMember(String organization, UUID member) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "member = :member and not test and withdrawn_at is null")
                        .bind("organization", organization)
                        .bind("member", member)
                        .map((row, context) -> invitation(organization, row))
                        .list());
    }

    /** Takes an unanswered invitation back; says whether it did. */
    boolean withdraw(String organization, UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update invitation set withdrawn_at = coalesce(withdrawn_at, :now)
                        where organization_id = :organization and id = :id and state <> 'answered'""")
                        .bind("organization", organization)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Invitation invitation, byte[] tokenHash) {
        return statement
                .bind("organization", invitation.organizationId())
                .bind("id", invitation.id())
                .bind("member", invitation.member())
                .bind("stage", invitation.stage())
                .bind("occurrence", invitation.occurrence())
                .bind("segment", invitation.segment())
                .bind("survey", invitation.survey())
                .bind("version", invitation.version())
                .bind("locale", invitation.locale())
                .bind("channel", invitation.channel())
                .bind("attributes", invitation.attributes().toString())
                .bind("context", invitation.context().toString())
                .bind("sampling", invitation.sampling())
                .bind("exempt", invitation.exempt())
                .bind("test", invitation.test())
                .bind("secretId", invitation.secretId())
                .bind("tokenHash", tokenHash)
                .bind("occurredAt", invitation.occurredAt())
                .bind("issuedAt", invitation.issuedAt())
                .bind("expiresAt", invitation.expiresAt());
    }

    static Invitation invitation(String organization, ResultSet row) throws SQLException {
        return new Invitation(
                organization,
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("stage"),
                row.getString("occurrence"),
                row.getString("segment"),
                row.getString("survey"),
                row.getInt("version"),
                row.getString("locale"),
                row.getString("channel"),
                Json.object(row.getString("attributes")),
                Json.object(row.getString("context")),
                row.getDouble("sampling"),
                row.getBoolean("exempt"),
                row.getBoolean("test"),
                row.getString("secret_id"),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"),
                row.getString("state").equals("answered"),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "withdrawn_at"));
    }
}
