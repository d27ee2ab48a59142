package org.memberpulse.outcome;

/**
 * The statements that count members, each for several spans at once. They follow the expressions of
 * {@link org.memberpulse.activity.Memberships} and give one row a segment and span.
 *
 * <p>Whoever died, moved to another body or was erased while a member is on neither side from then on.
 */
final class JourneySql {
    static final String SPANS = """
            , span as (select * from unnest(:starts::date[], :ends::date[]) as span (start_on, end_on))
            """;

    /** Members of the same dates are one row, so that the work grows with the days rather than with the members. */
    private static final String COHORTS = SPANS + """
            , cohort as materialized (
                select segment, joined_on, ended_on, end_reason, count(*) as members
                from membership group by 1, 2, 3, 4)
            """;

    private static final String APART = "coalesce(m.end_reason in ('deceased', 'transferred', 'erased'), false)";

    private static final String DAY = "coalesce(e.occurred_on, cast(e.occurred_at at time zone :zone as date))";

    private static final String SIDES = """
            sum(m.members) filter (where c.ended and m.end_reason = 'deceased') as deceased,
            sum(m.members) filter (where c.ended and m.end_reason = 'transferred') as transferred,
            0 as waiting
            """;

    /** Active on the first day of the span and after its last, of those active on the first. */
    static final String RETENTION = COHORTS + """
            select m.segment, s.start_on, s.end_on, sum(m.members) filter (where not c.ended) as numerator,
                sum(m.members) filter (where not (c.ended and c.apart)) as denominator,\s""" + SIDES + """
            from span s
            join cohort m on (m.joined_on is null or m.joined_on <= s.start_on)
                and (m.ended_on is null or m.ended_on >= s.start_on)
            cross join lateral (select coalesce(m.ended_on <= s.end_on, false) as ended,\s""" + APART + """
                 as apart) as c
            group by 1, 2, 3""";

    /** Left in the span, of those who were active on a day of it. */
    static final String CHURN = COHORTS + """
            select m.segment, s.start_on, s.end_on, sum(m.members) filter (where c.ended and not c.apart) as numerator,
                sum(m.members) filter (where not (c.ended and c.apart)) as denominator,\s""" + SIDES + """
            from span s
            join cohort m on (m.joined_on is null or m.joined_on <= s.end_on)
                and (m.ended_on is null or m.ended_on >= s.start_on)
            cross join lateral (select coalesce(m.ended_on <= s.end_on, false) as ended,\s""" + APART + """
                 as apart) as c
            group by 1, 2, 3""";

    /**
     * Left at a stage in the span, of those who were at the stage on a day of it. A member is at the stage whose date
     * came last: dates that count from the renewal or the anniversary come back each year, and a member who comes to a
     * stage twice in the span counts twice.
     */
    static final String CHURN_BY_STAGE = SPANS + """
            , rule as (select * from unnest(:segments, :stages, :anchors, :offsets::int[], :positions::int[])
                as rule (segment, stage, anchor, days, position)),
            cohort as materialized (
                select row_number() over () as id, segment, joined_on, renews_on, ended_on, end_reason,
                    count(*) as members
                from membership group by 2, 3, 4, 5, 6),
            entry as materialized (
                select m.id, m.members, m.segment, m.joined_on, m.ended_on, m.end_reason, r.stage, d.entered_on,
                    lead(d.entered_on) over (partition by m.id order by d.entered_on, r.position) as left_on
                from cohort m
                join rule r on r.segment = case when m.segment = any(:known) then m.segment else 'default' end
                cross join lateral (
                    select m.joined_on + r.days where r.anchor = 'joinedOn'
                    union all
                    select cast(a.anchor_on + (y - cast(extract(year from a.anchor_on) as int)) * interval '1 year' as date)
                        + r.days
                    from (select case r.anchor when 'renewsOn' then m.renews_on else m.joined_on end as anchor_on) as a
                    cross join generate_series(:firstYear, :lastYear) as y
                    where r.anchor in ('renewsOn', 'anniversary') and (m.joined_on is null or m.joined_on < cast(
                        a.anchor_on + (y - cast(extract(year from a.anchor_on) as int)) * interval '1 year' as date))
                ) as d (entered_on)
                where d.entered_on is not null)
            select m.segment, m.stage, s.start_on, s.end_on,
                sum(m.members) filter (where c.ended and not c.apart) as numerator,
                sum(m.members) filter (where not (c.ended and c.apart)) as denominator,\s""" + SIDES + """
            from span s
            join entry m on m.entered_on <= s.end_on and (m.left_on is null or m.left_on > s.start_on)
                and (m.left_on is null or m.left_on > m.entered_on)
                and (m.joined_on is null or m.joined_on <= s.end_on and (m.left_on is null or m.left_on > m.joined_on))
                and (m.ended_on is null or m.ended_on >= s.start_on and m.ended_on >= m.entered_on)
            cross join lateral (select coalesce(m.ended_on <= s.end_on
                    and (m.left_on is null or m.ended_on < m.left_on), false) as ended,\s""" + APART + """
                 as apart) as c
            group by 1, 2, 3, 4""";

    /**
     * Renewed, of those due in the span whose grace is over. A due date is one that an event settled; else the renewal
     * date of the member; and, because a renewal date that moved on was renewed, that date in the years before.
     */
    static final String RENEWAL = SPANS + """
            , told as (
                select e.member, e.due_on, bool_or(e.type = 'renewed' and\s""" + DAY + """
                     <= e.due_on + :grace) as renewed
                from member_event e
                where e.organization_id = :organization and e.type in ('renewed', 'lapsed') and e.due_on is not null
                group by 1, 2),
            due as (
                select member as id, due_on, renewed from told
                union all
                select m.id, d.due_on, d.terms > 0
                from membership m
                cross join lateral (
                    select terms, cast(m.renews_on - terms * interval '1 year' as date) as due_on
                    from generate_series(0, :terms) as terms) as d
                where d.due_on is not null
                  and (d.terms = 0 or m.joined_on < d.due_on)
                  and (m.ended_on is null
                    or m.ended_on > case d.terms when 0 then d.due_on - 366 else d.due_on end)
                  and not exists (
                    select 1 from told where told.member = m.id and abs(told.due_on - d.due_on) < 183)),
            counted as (
                select m.segment, due.due_on, coalesce(due.due_on
                        <= cast(m.joined_on + :firstYearMonths * interval '1 month' as date), false) as first_year,
                    count(*) filter (where c.over and due.renewed) as numerator,
                    count(*) filter (where c.over and (due.renewed or not c.ended)) as denominator,
                    count(*) filter (where c.over and not due.renewed and c.ended and m.end_reason = 'deceased')
                        as deceased,
                    count(*) filter (where c.over and not due.renewed and c.ended and m.end_reason = 'transferred')
                        as transferred,
                    count(*) filter (where not c.over) as waiting
                from due
                join membership m on m.id = due.id
                cross join lateral (select due.due_on + :grace < :today as over,
                    coalesce(m.ended_on <= due.due_on + :grace, false) and\s""" + APART + """
                     as ended) as c
                where due.due_on between (select min(start_on) from span) and (select max(end_on) from span)
                group by 1, 2, 3)
            select c.segment, s.start_on, s.end_on, c.first_year, sum(numerator) as numerator,
                sum(denominator) as denominator, sum(deceased) as deceased, sum(transferred) as transferred,
                sum(waiting) as waiting
            from span s join counted c on c.due_on between s.start_on and s.end_on
            group by 1, 2, 3, 4""";

    /** Did all required activities in time, of those who joined in the span and whose time is up. */
    static final String ONBOARDING = SPANS + """
            , required as (select * from unnest(:segments, :activities) as required (segment, activity)),
            settled_in as (
                select m.id, m.segment, m.joined_on, count(distinct r.activity) = count(distinct e.activity) as done
                from membership m
                join required r on r.segment = case when m.segment = any(:known) then m.segment else 'default' end
                left join member_event e on e.organization_id = :organization and e.member = m.id
                    and e.type = 'onboarding_activity' and e.activity = r.activity
                    and\s""" + DAY + """
                     <= m.joined_on + :days
                where m.joined_on between (select min(start_on) from span) and (select max(end_on) from span)
                group by 1, 2, 3)
            select m.segment, s.start_on, s.end_on, sum(m.members) filter (where c.over and m.done) as numerator,
                sum(m.members) filter (where c.over) as denominator, 0 as deceased, 0 as transferred,
                sum(m.members) filter (where not c.over) as waiting
            from span s
            join (select segment, joined_on, done, count(*) as members from settled_in group by 1, 2, 3) as m
                on m.joined_on between s.start_on and s.end_on
            cross join lateral (select m.joined_on + :days < :today as over) as c
            group by 1, 2, 3""";

    /** Members active in the span, as the members with no event, and those with qualifying events by how many. */
    static final String ENGAGEMENT = COHORTS + """
            , deed as materialized (
                select e.member, d.day
                from member_event e cross join lateral (select\s""" + DAY + """
                     as day) as d
                where e.organization_id = :organization
                  and e.type in ('content_clicked', 'content_downloaded', 'event_attended')
                  and d.day between (select min(start_on) from span) and (select max(end_on) from span)),
            engaged as (
                select s.start_on, s.end_on, deed.member, count(*) as events
                from span s join deed on deed.day between s.start_on and s.end_on
                group by 1, 2, 3)
            select m.segment, s.start_on, s.end_on, 0 as events, sum(m.members) as members
            from span s
            join cohort m on (m.joined_on is null or m.joined_on <= s.end_on)
                and (m.ended_on is null or m.ended_on >= s.start_on)
            group by 1, 2, 3
            union all
            select m.segment, g.start_on, g.end_on, g.events, count(*)
            from engaged g
            join membership m on m.id = g.member and (m.joined_on is null or m.joined_on <= g.end_on)
                and (m.ended_on is null or m.ended_on >= g.start_on)
            group by 1, 2, 3, 4""";

    private JourneySql() {}
}
