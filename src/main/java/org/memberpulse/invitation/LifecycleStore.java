package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.memberpulse.platform.Columns;

/**
 * The invitations whose time has come for something, claimed so that several instances never take the same one: what
 * another transaction holds is passed over and found again the next time.
 */
@Singleton
class LifecycleStore {
    private final Jdbi jdbi;

    LifecycleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * An invitation that was claimed.
     *
     * @param memberId null when the person was erased
     * @param sentAt when the email went out, as far as known; else the time of issue
     * @param reminders how many reminders have had their time before
     */
    record Claimed(Invitation invitation, String memberId, Instant sentAt, int reminders) {}

    /**
     * Open invitations whose next reminder has had its time, of members who may be written to. Those too young for any
     * reminder or older than invitations live are not looked at.
     */
    List<Claimed> claimForReminder(String organization, List<Integer> days, Instant now, int batch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.*, m.member_id from invitation i
                        join member m on m.organization_id = i.organization_id and m.id = i.member
                        where i.organization_id = :organization and i.closed_at is null
                          and i.issued_at between :oldest and :youngest
                          and coalesce(i.sent_at, i.issued_at)
                            + (:days::integer[])[i.reminders_due + 1] * interval '24 hours' <= :now
                          and\s""" + Mailable.CONDITION + """

                        limit :batch for no key update of i skip locked""")
                .bind("organization", organization)
                .bindArray("days", Integer.class, days)
                .bind("oldest", now.minus(Invitation.LIFETIME))
                .bind("youngest", days.isEmpty() ? now : now.minus(Duration.ofDays(days.get(0))))
                .bind("now", now)
                .bind("batch", batch)
                .map((row, context) -> claimed(organization, row))
                .list());
    }

    /**
     * A reminder that has had its time.
     *
     * @param dueAt null when it came too late to be sent
     */
    record Reminded(Claimed claimed, int number, Instant dueAt) {}

    void noteReminders(String organization, List<Reminded> all) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update invitation set reminders_due = :number,
                        reminder_due_at = coalesce(:dueAt::timestamptz, reminder_due_at)
                    where organization_id = :organization and id = :id""");
            all.forEach(reminded -> batch.bind("organization", organization)
                    .bind("id", reminded.claimed().invitation().id())
                    .bind("number", reminded.number())
                    .bind("dueAt", reminded.dueAt())
                    .add());
            batch.execute();
        });
    }

    /** Closes invitations whose time is over, answered ones too. */
    List<Claimed> close(String organization, Instant now, int batch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with before as (
                            select * from invitation
                            where organization_id = :organization and closed_at is null and not test
                              and expires_at <= :now
                            limit :batch for no key update skip locked),
                        after as (
                            update invitation i set closed_at = :now from before
                            where i.organization_id = :organization and i.id = before.id
                            returning i.*),
                        """ + CohortSql.COUNTED + """

                        select after.*, m.member_id from after
                        left join member m on m.organization_id = after.organization_id and m.id = after.member""")
                .bind("organization", organization)
                .bind("now", now)
                .bind("batch", batch)
                .map((row, context) -> claimed(organization, row))
                .list());
    }

    /** Withdraws what was issued by then without a caller and then neither fetched, sent nor opened; says how many. */
    int withdrawUncollected(String organization, Instant issuedBy, Instant now, int batch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with before as (
                            select * from invitation
                            where organization_id = :organization and closed_at is null and not test
                              and issued_at between :oldest and :issuedBy and expires_at > :now
                              and origin in ('sweep', 'hook')
                              and state = 'issued' and withdrawn_at is null
                              and coalesce(collected_at, sent_at, shown_at, started_at) is null
                            limit :batch for no key update skip locked),
                        after as (
                            update invitation i set withdrawn_at = :now from before
                            where i.organization_id = :organization and i.id = before.id
                            returning i.*),
                        """ + CohortSql.COUNTED + """

                        select count(*) from after""")
                .bind("organization", organization)
                .bind("oldest", now.minus(Invitation.LIFETIME))
                .bind("issuedBy", issuedBy)
                .bind("now", now)
                .bind("batch", batch)
                .mapTo(Integer.class)
                .one());
    }

    private static Claimed claimed(String organization, ResultSet row) throws SQLException {
        Instant sentAt = Columns.instant(row, "sent_at");
        Instant issuedAt = Columns.instant(row, "issued_at");
        return new Claimed(
                InvitationStore.invitation(organization, row),
                row.getString("member_id"),
                sentAt == null ? issuedAt : sentAt,
                row.getInt("reminders_due"));
    }
}
