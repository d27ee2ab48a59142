package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.HotStatement;
import org.memberpulse.platform.Json;

/** The rows of invitations. Every statement takes the organization first. */
@Singleton
class InvitationStore {
    private static final String SELECT = """
            select id, member, stage, occurrence, segment, survey, version, locale, channel,
                attributes::text as attributes, context::text as context, sampling, exempt, test, origin, state, secret_id,
                occurred_at, issued_at, expires_at, answered_at, withdrawn_at
            from invitation where organization_id = :organization and\s""";

    private static final HotStatement BY_TOKEN = new HotStatement(SELECT + "token_hash = :tokenHash");

    private final Jdbi jdbi;

    InvitationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
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

    /** The same, which whoever erases or merges its member has to wait for until the transaction ends. */
    Optional<Invitation> hold(String organization, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "id = :id for key share")
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
        return jdbi.withHandle(handle -> BY_TOKEN.on(handle)
                .bind("organization", organization)
                .bind("tokenHash", tokenHash)
                .first(row -> invitation(organization, row)));
    }

    /** The invitations of these members that hold a place: neither tests nor withdrawn. */
    List<Invitation> ofMembers(String organization, Collection<UUID> members) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "member = any(:members) and not test and withdrawn_at is null")
                        .bind("organization", organization)
                        .bindArray("members", UUID.class, members.toArray())
                        .map((row, context) -> invitation(organization, row))
                        .list());
    }

    /** Occasions whose invitation was withdrawn, for another reason than a wrong address. */
    List<Occasion> withdrawn(String organization, Collection<UUID> members) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select member, stage, occurrence from invitation
                        where organization_id = :organization and member = any(:members) and not test
                          and withdrawn_at is not null and bounced_at is null""")
                .bind("organization", organization)
                .bindArray("members", UUID.class, members.toArray())
                .map((row, context) -> new Occasion(
                        row.getObject("member", UUID.class), row.getString("stage"), row.getString("occurrence")))
                .list());
    }

    /** Takes an unanswered invitation back; says whether it did. */
    boolean withdraw(String organization, UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with before as (
                            select * from invitation
                            where organization_id = :organization and id = :id and state <> 'answered'
                            for no key update),
                        after as (
                            update invitation i set withdrawn_at = coalesce(i.withdrawn_at, :now) from before
                            where i.organization_id = :organization and i.id = before.id
                            returning i.*),
                        """ + CohortSql.COUNTED + """

                        select count(*) from after""")
                        .bind("organization", organization)
                        .bind("id", id)
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one()
                == 1);
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
                Origin.ofCode(row.getString("origin")),
                row.getString("secret_id"),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"),
                row.getString("state").equals("answered"),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "withdrawn_at"));
    }
}
