package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/**
 * What invitations know of their emails. Each time is the first one reported, in whatever order the reports come, so that
 * a report that comes twice changes nothing.
 */
@Singleton
class DeliveryStore {
    /** A later step of an email tells of the earlier ones too; a send after a reminder became due is that reminder. */
    private static final String SENT = """
            sent_at = least(sent_at, told.first_at),
            reminded_at = case when greatest(sent_at, told.last_at) >= reminder_due_at
                    and greatest(sent_at, told.last_at) > least(sent_at, told.first_at)
                    and (reminded_at is null or reminded_at < reminder_due_at)
                then greatest(sent_at, told.last_at) else reminded_at end""";

    private static final Map<DeliveryStatus, String> CHANGES = Map.of(
            DeliveryStatus.SENT,
            SENT,
            DeliveryStatus.DELIVERED,
            SENT + ", delivered_at = least(delivered_at, told.first_at)",
            DeliveryStatus.OPENED,
            """
            sent_at = coalesce(sent_at, told.first_at), delivered_at = coalesce(delivered_at, told.first_at),
            opened_at = least(opened_at, told.first_at)""",
            DeliveryStatus.SOFT_BOUNCED,
            "soft_bounced_at = least(soft_bounced_at, told.first_at)");

    private final Jdbi jdbi;

    DeliveryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The invitation that an event is about.
     *
     * @param line the event, by its place
     * @param memberId null when the person was erased
     */
    record Found(
            int line,
            UUID id,
            UUID member,
            String memberId,
            String survey,
            int version,
            boolean test,
            Instant issuedAt) {}

    /** An event by its line, so far as it names an invitation. */
    record Named(int line, UUID invitationId, String memberId, String stage, Instant at) {}

    List<Found> find(String organization, List<Named> events) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select told.line, i.id, i.member, m.member_id, i.survey, i.version, i.test, i.issued_at
                        from unnest(:lines, :ids) as told (line, id)
                        join invitation i on i.organization_id = :organization and i.id = told.id
                        left join member m on m.organization_id = i.organization_id and m.id = i.member""")
                .bind("organization", organization)
                .bindArray("lines", Integer.class, column(events, Named::line))
                .bindArray("ids", UUID.class, column(events, Named::invitationId))
                .map((row, context) -> found(row))
                .list());
    }

    /** The latest invitation of a member at a stage that was issued before the event, tests aside. */
    List<Found> findLatest(String organization, List<Named> events) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select told.line, i.id, i.member, m.member_id, i.survey, i.version, i.test, i.issued_at
                        from unnest(:lines, :memberIds, :stages, :times::timestamptz[])
                            as told (line, member_id, stage, at)
                        join member m on m.organization_id = :organization and m.member_id = told.member_id
                        cross join lateral (
                            select * from invitation
                            where organization_id = :organization and member = m.id and stage = told.stage and not test
                            order by issued_at <= told.at desc, issued_at desc, id desc limit 1) i""")
                .bind("organization", organization)
                .bindArray("lines", Integer.class, column(events, Named::line))
                .bindArray("memberIds", String.class, column(events, Named::memberId))
                .bindArray("stages", String.class, column(events, Named::stage))
                .bindArray("times", String.class, column(events, event -> event.at()
                        .toString()))
                .map((row, context) -> found(row))
                .list());
    }

    /** Locks the rows until the transaction ends, in one order. */
    void lock(String organization, Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id from invitation where organization_id = :organization and id = any(:ids)
                        order by id for no key update""")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(UUID.class)
                .list());
    }

    /** What was told of an invitation, and when. */
    record Told(UUID id, Instant at) {}

    /** Notes events of one kind that leave the invitation as open as it was. */
    void note(String organization, DeliveryStatus status, List<Told> events) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation set\s""" + CHANGES.get(status) + """

                        from (select id, min(at) as first_at, max(at) as last_at
                            from unnest(:ids, :times::timestamptz[]) as event (id, at) group by id) told
                        where organization_id = :organization and invitation.id = told.id""")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, column(events, Told::id))
                .bindArray(
                        "times", String.class, column(events, told -> told.at().toString()))
                .execute());
    }

    /**
     * Notes that addresses fail. What is unanswered is withdrawn: its place is given back.
     *
     * @return the members of those that had not bounced before
     */
    List<UUID> bounce(String organization, List<Told> events, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with told as (
                            select id, min(at) as first_at
                            from unnest(:ids, :times::timestamptz[]) as event (id, at) group by id),
                        before as (
                            select * from invitation
                            where organization_id = :organization and id in (select id from told)
                              and bounced_at is null
                            order by id for no key update),
                        after as (
                            update invitation i set bounced_at = told.first_at,
                                withdrawn_at = case when i.state = 'issued' then coalesce(i.withdrawn_at, :now)
                                    else i.withdrawn_at end
                            from before join told using (id)
                            where i.organization_id = :organization and i.id = before.id
                            returning i.*),
                        """ + CohortSql.COUNTED + """

                        select member from after where not test""")
                .bind("organization", organization)
                .bind("now", now)
                .bindArray("ids", UUID.class, column(events, Told::id))
                .bindArray(
                        "times", String.class, column(events, told -> told.at().toString()))
                .mapTo(UUID.class)
                .filter(member -> member != null)
                .list());
    }

    private static <T> Object[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getInt("line"),
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("member_id"),
                row.getString("survey"),
                row.getInt("version"),
                row.getBoolean("test"),
                Columns.instant(row, "issued_at"));
    }
}
