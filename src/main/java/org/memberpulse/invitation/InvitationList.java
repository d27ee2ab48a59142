package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Cursor;

/** The invitations of the current organization, as a team or a program looks at them. */
@Singleton
class InvitationList {
    private static final int ROWS_A_PAGE = 100;

    private static final String SELECT = """
            select * from (
                select i.*, m.member_id,\s""" + InvitationStatus.SQL + """

                    as status
                from invitation i
                left join member m on m.organization_id = i.organization_id and m.id = i.member
                where i.organization_id = :organization) listed
            where organization_id = :organization""";

    private final Organizations organizations;
    private final Jdbi jdbi;
    private final Clock clock;

    InvitationList(Organizations organizations, Jdbi jdbi, Clock clock) {
        this.organizations = organizations;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Conditions by the name of their parameter, with its value; a null one is left out. */
    private static final class Wanted {
        private final StringBuilder conditions = new StringBuilder();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Wanted where(String condition, String name, Object value) {
            if (value != null) {
                conditions.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }
    }

    Optional<InvitationProgress> find(UUID id) {
        return read(new Wanted().where("id = :id", "id", id), "").stream().findFirst();
    }

    /** A page of what the filter lets through, the newest first. */
    InvitationPage page(InvitationFilter filter) {
        ZoneId zone = organizations.settings().zone();
        InvitationPlace last = filter.after == null
                ? null
                : Cursor.read(
                        filter.after,
                        parts -> new InvitationPlace(InvitationPlace.time(parts[0]), UUID.fromString(parts[1])));
        int limit = filter.limit == null ? ROWS_A_PAGE : filter.limit;
        Wanted wanted = new Wanted()
                .where("stage = :stage", "stage", filter.stage)
                .where("status = :status", "status", filter.status == null ? null : filter.status.name())
                .where("member_id = :memberId", "memberId", filter.memberId)
                .where("origin = :origin", "origin", filter.origin == null ? null : filter.origin.code())
                .where("issued_at >= :from", "from", start(filter.from, 0, zone))
                .where("issued_at < :to", "to", start(filter.to, 1, zone))
                .where("test = :test", "test", filter.test)
                .where("issued_at <= :lastAt", "lastAt", last == null ? null : last.issuedAt())
                .where("(issued_at, id) < (:lastAt, :lastId)", "lastId", last == null ? null : last.id());
        List<InvitationProgress> rows = read(wanted, " order by issued_at desc, id desc limit " + (limit + 1));
        List<InvitationProgress> page = rows.subList(0, Math.min(limit, rows.size()));
        return new InvitationPage(page, page.size() < rows.size() ? cursor(page.get(limit - 1)) : null);
    }

    private List<InvitationProgress> read(Wanted wanted, String order) {
        OrganizationSettings organization = organizations.settings();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + wanted.conditions + order)
                .bind("organization", organization.id())
                .bind("now", clock.instant())
                .bindMap(wanted.values)
                .map((row, context) -> progress(row))
                .list());
    }

    private static Instant start(LocalDate day, int daysLater, ZoneId zone) {
        return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static String cursor(InvitationProgress last) {
        return Cursor.of(InvitationPlace.micros(last.issuedAt()), last.id().toString());
    }

    private static InvitationProgress progress(ResultSet row) throws SQLException {
        return new InvitationProgress(
                row.getObject("id", UUID.class),
                row.getString("member_id"),
                row.getString("stage"),
                row.getString("occurrence"),
                row.getString("segment"),
                row.getString("survey"),
                row.getInt("version"),
                row.getString("locale"),
                row.getString("channel"),
                Origin.ofCode(row.getString("origin")),
                row.getBoolean("test"),
                InvitationStatus.valueOf(row.getString("status")),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "collected_at"),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "delivered_at"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "shown_at"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "dismissed_at"),
                Columns.instant(row, "declined_at"),
                Columns.instant(row, "soft_bounced_at"),
                Columns.instant(row, "bounced_at"),
                Columns.instant(row, "withdrawn_at"),
                row.getInt("reminders_due"),
                Columns.instant(row, "reminder_due_at"),
                Columns.instant(row, "reminded_at"));
    }
}
