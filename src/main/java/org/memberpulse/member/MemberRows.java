package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Writes members, one or a thousand in a statement. Every statement takes the organization first. */
@Singleton
class MemberRows {
    /** Members column by column, so that a thousand are one statement. */
    private static final String ROWS = """
            with row as (
                select * from unnest(:ids::uuid[], :memberIds, :locales, :joined::date[], :renews::date[],
                    :lapsed::date[], :statuses, :leftReasons, :contactables::boolean[], :segments, :attributes,
                    :optedOut::timestamptz[], :bounced::timestamptz[], :created::timestamptz[])
                as row (id, member_id, locale, joined_on, renews_on, lapsed_on, status, left_reason, contactable,
                    segment, attributes, opted_out_at, bounced_at, created_at))
            """;

    private static final String INSERT = ROWS + """
            insert into member (organization_id, id, member_id, locale, joined_on, renews_on, lapsed_on, status,
                left_reason, contactable, segment, attributes, opted_out_at, bounced_at, created_at, updated_at,
                status_changed_at)
            select :organization, id, member_id, locale, joined_on, renews_on, lapsed_on, status, left_reason,
                contactable, segment, attributes::jsonb, opted_out_at, bounced_at, created_at, :now, :now
            from row order by member_id
            on conflict (organization_id, member_id) do nothing returning member_id""";

    private static final String UPDATE = ROWS + """
            update member as m set locale = row.locale, joined_on = row.joined_on, renews_on = row.renews_on,
                lapsed_on = row.lapsed_on, status = row.status, left_reason = row.left_reason,
                contactable = row.contactable, segment = row.segment, attributes = row.attributes::jsonb,
                bounced_at = row.bounced_at, updated_at = :now,
                status_changed_at = case when m.status = row.status then m.status_changed_at else :now end
            from row where m.organization_id = :organization and m.id = row.id
            returning m.member_id""";

    private final Jdbi jdbi;

    MemberRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Inserts new members; returns the ids of those whom nobody else had inserted meanwhile. */
    Set<String> insert(String organization, Collection<Member> members, Instant now) {
        return write(organization, members, now, INSERT);
    }

    void update(String organization, Collection<Member> members, Instant now) {
        write(organization, members, now, UPDATE);
    }

    void delete(String organization, Collection<String> memberIds) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from member where organization_id = :organization and member_id = any(:memberIds)")
                .bind("organization", organization)
                .bindArray("memberIds", String.class, List.copyOf(memberIds))
                .execute());
    }

    private Set<String> write(String organization, Collection<Member> members, Instant now, String sql) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("organization", organization)
                .bind("now", now)
                .bindArray("ids", String.class, texts(members, Member::id))
                .bindArray("memberIds", String.class, texts(members, Member::memberId))
                .bindArray("locales", String.class, texts(members, Member::locale))
                .bindArray("joined", String.class, texts(members, Member::joinedOn))
                .bindArray("renews", String.class, texts(members, Member::renewsOn))
                .bindArray("lapsed", String.class, texts(members, Member::lapsedOn))
                .bindArray("statuses", String.class, texts(members, member -> member.status()
                        .code()))
                .bindArray("leftReasons", String.class, texts(members, MemberRows::reason))
                .bindArray("contactables", String.class, texts(members, Member::contactable))
                .bindArray("segments", String.class, texts(members, Member::explicitSegment))
                .bindArray("attributes", String.class, texts(members, Member::attributes))
                .bindArray("optedOut", String.class, texts(members, Member::optedOutAt))
                .bindArray("bounced", String.class, texts(members, Member::bouncedAt))
                .bindArray("created", String.class, texts(members, Member::createdAt))
                .mapTo(String.class)
                .set());
    }

    private static Object[] texts(Collection<Member> members, Function<Member, Object> column) {
        return members.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static String reason(Member member) {
        return member.leftReason() == null ? null : member.leftReason().code();
    }
}
