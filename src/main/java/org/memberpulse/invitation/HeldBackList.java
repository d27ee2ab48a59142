package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Cursor;

/** Who of the current organization was held back, as a team looks at it. */
@Singleton
class HeldBackList {
    private static final String PAGE = """
            select h.member, m.member_id, h.stage, h.occurrence, h.segment, h.reason, h.eligible_at, h.first_at, h.last_at
            from held_back h join member m on m.organization_id = h.organization_id and m.id = h.member
            where h.organization_id = :organization
              and (:stage::text is null or h.stage = :stage)
              and (:reason::text is null or h.reason = :reason)
              and (:memberId::text is null or m.member_id = :memberId)
              and (h.member, h.stage, h.occurrence) > (:afterMember, :afterStage, :afterOccurrence)
            order by h.member, h.stage, h.occurrence limit :limit""";

    private static final String COUNTS = """
            select stage, segment, reason, count(*) as count from held_back
            where organization_id = :organization
              and (:from::timestamptz is null or last_at >= :from) and (:to::timestamptz is null or last_at < :to)
            group by stage, segment, reason order by stage, segment, reason""";

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Jdbi jdbi;

    HeldBackList(CurrentOrganization current, Organizations organizations, Jdbi jdbi) {
        this.current = current;
        this.organizations = organizations;
        this.jdbi = jdbi;
    }

    /** A row with the internal id of its member, by which the next page goes on. */
    private record Listed(UUID member, HeldBackMember row) {
        String cursor() {
            return Cursor.of(member.toString(), row.stage(), row.occurrence());
        }
    }

    private record Place(UUID member, String stage, String occurrence) {
        static final Place FIRST = new Place(new UUID(0, 0), "", "");
    }

    HeldBackPage page(String stage, SuppressionReason reason, String memberId, String after, int limit) {
        Place place = after == null
                ? Place.FIRST
                : Cursor.read(after, parts -> new Place(UUID.fromString(parts[0]), parts[1], parts[2]));
        List<Listed> rows = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", current.id())
                .bind("stage", stage)
                .bind("reason", reason == null ? null : reason.code())
                .bind("memberId", memberId)
                .bind("afterMember", place.member())
                .bind("afterStage", place.stage())
                .bind("afterOccurrence", place.occurrence())
                .bind("limit", limit + 1)
                .map((row, context) -> new Listed(row.getObject("member", UUID.class), member(row)))
                .list());
        List<HeldBackMember> data = rows.stream().limit(limit).map(Listed::row).toList();
        return new HeldBackPage(data, rows.size() > limit ? rows.get(limit - 1).cursor() : null);
    }

    /** Counts of the decisions whose last one fell between two local days, both included. */
    List<HeldBackCount> counts(LocalDate from, LocalDate to) {
        ZoneId zone = organizations.settings().zone();
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("organization", current.id())
                .bind("from", start(from, zone))
                .bind("to", start(to == null ? null : to.plusDays(1), zone))
                .map((row, context) -> new HeldBackCount(
                        row.getString("stage"),
                        row.getString("segment"),
                        SuppressionReason.ofCode(row.getString("reason")),
                        row.getInt("count")))
                .list());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static HeldBackMember member(ResultSet row) throws SQLException {
        return new HeldBackMember(
                row.getString("member_id"),
                row.getString("stage"),
                row.getString("occurrence"),
                row.getString("segment"),
                SuppressionReason.ofCode(row.getString("reason")),
                Columns.instant(row, "eligible_at"),
                Columns.instant(row, "first_at"),
                Columns.instant(row, "last_at"));
    }
}
