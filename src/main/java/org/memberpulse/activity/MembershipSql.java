package org.memberpulse.activity;

/**
 * Memberships from their beginning to their end, with those of persons who were erased, as common table expressions on
 * the parameters {@code organization} and {@code zone}.
 *
 * <p>A member whose status is lapsed or left ended on {@code lapsedOn}, else on the day of the latest {@code lapsed}
 * event that no renewal followed, else on the day the status was told. Of any other member such an event is believed if
 * it is newer than the status. Whoever came back and kept the date of joining was never away; with a new date of joining
 * the membership began then. A member without a date of joining was always there.
 */
final class MembershipSql {
    private static final String TEXT = """
            lapse as (
                select member, max(day) filter (where type = 'lapsed') as day
                from (
                    select member, type, coalesce(occurred_on, cast(occurred_at at time zone :zone as date)) as day
                    from member_event
                    where organization_id = :organization and type in ('renewed', 'lapsed') and %s) as told
                group by member
                having max(day) filter (where type = 'lapsed')
                    > coalesce(max(day) filter (where type = 'renewed'), '-infinity')),
            membership as (
                select m.id, m.status, %s as segment, m.joined_on, m.renews_on,
                    case when m.status in ('lapsed', 'left')
                            then coalesce(case when m.lapsed_on < m.joined_on then null else m.lapsed_on end,
                                lapse.day, cast(m.status_changed_at at time zone :zone as date))
                        when lapse.day is not null
                            and lapse.day > cast(m.status_changed_at at time zone :zone as date) then lapse.day
                    end as ended_on,
                    m.left_reason as end_reason
                from member m left join lapse on lapse.member = m.id
                where m.organization_id = :organization and %s
                union all
                select id, 'left', segment, joined_on, renews_on, ended_on, end_reason
                from past_membership where organization_id = :organization and %s)
            """;

    private MembershipSql() {}

    /** {@code membership (id, status, segment, joined_on, renews_on, ended_on, end_reason)}, all of them. */
    static String all(String segment) {
        return TEXT.formatted("true", segment, "true", "true");
    }

    /** The same of the member with the id {@code :member}, in the segment {@code :segment}. */
    static String one() {
        return TEXT.formatted("member = :member", ":segment", "m.id = :member", "false");
    }
}
