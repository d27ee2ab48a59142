package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/** The emails that are to be sent. */
@Singleton
class MailingStore {
    private final Jdbi jdbi;

    MailingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which emails, and how many at most.
     *
     * @param stage null for every stage
     * @param onlyNew whether to leave out what was handed out before this pull
     * @param pull when the caller began with the first page
     * @param after where the page before ended; null for the first
     */
    record Wanted(String stage, Due due, boolean onlyNew, Instant pull, InvitationPlace after, int limit) {}

    /**
     * An email without its links.
     *
     * @param locale null where the organization's serves
     * @param collectedAt when it was handed out first; null before
     */
    record Email(
            InvitationPlace place,
            String memberId,
            String locale,
            String secretId,
            Instant expiresAt,
            String stage,
            String segment,
            String channel,
            int remindersDue,
            Instant collectedAt) {}

    List<Email> read(String organization, Wanted wanted, Instant now) {
        Due due = wanted.due();
        String sql = """
                select i.id, m.member_id, i.locale, i.secret_id, i.issued_at, i.expires_at, i.stage, i.segment,
                    i.channel, i.reminders_due,\s""" + due.collectedAt + """

                    as collected
                from invitation i
                join member m on m.organization_id = i.organization_id and m.id = i.member
                where i.organization_id = :organization and i.issued_at > :oldest
                  and (i.issued_at, i.id) > (:afterAt, :afterId) and\s""" + Mailable.CONDITION + " and " + due.unsent
                + (wanted.stage() == null ? "" : " and i.stage = :stage")
                + (wanted.onlyNew() ? " and coalesce(" + due.collectedAt + " = :pull, true)" : "")
                + " order by i.issued_at, i.id limit :limit";
        // No invitation lives longer, so that older rows need not be looked at
        Instant oldest = now.minus(Invitation.LIFETIME);
        InvitationPlace after = wanted.after() == null ? new InvitationPlace(oldest, new UUID(0, 0)) : wanted.after();
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("organization", organization)
                    .bind("now", now)
                    .bind("oldest", oldest)
                    .bind("afterAt", after.issuedAt())
                    .bind("afterId", after.id())
                    .bind("limit", wanted.limit());
            if (wanted.stage() != null) {
                query.bind("stage", wanted.stage());
            }
            if (wanted.onlyNew()) {
                query.bind("pull", wanted.pull());
            }
            return query.map((row, context) -> email(row)).list();
        });
    }

    /** Notes that emails are handed out and says which: an invitation that was withdrawn meanwhile is not. */
    Set<UUID> collect(String organization, Due due, Collection<UUID> ids, Instant pull) {
        return jdbi.withHandle(handle -> handle.createQuery("update invitation set " + due.collect + """

                        where organization_id = :organization and withdrawn_at is null and id in (
                            select id from invitation where organization_id = :organization and id = any(:ids)
                            order by id for no key update)
                        returning id""")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .bind("pull", pull)
                .mapTo(UUID.class)
                .set());
    }

    private static Email email(ResultSet row) throws SQLException {
        return new Email(
                new InvitationPlace(Columns.instant(row, "issued_at"), row.getObject("id", UUID.class)),
                row.getString("member_id"),
                row.getString("locale"),
                row.getString("secret_id"),
                Columns.instant(row, "expires_at"),
                row.getString("stage"),
                row.getString("segment"),
                row.getString("channel"),
                row.getInt("reminders_due"),
                Columns.instant(row, "collected"));
    }
}
