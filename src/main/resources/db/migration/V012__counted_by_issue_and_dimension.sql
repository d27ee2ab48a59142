-- What a report can be divided by besides segment, stage, survey and channel: a member attribute or a key of the
-- trigger's context.
create table dimension (
    organization_id text        not null,
    code            text        not null,
    source          text        not null,
    key             text        not null,
    created_at      timestamptz not null,
    constraint pk_dimension primary key (organization_id, code),
    constraint fk_dimension_organization foreign key (organization_id) references organization (id)
);

-- What is declared all together: each change makes the next generation. Whoever writes values of dimensions holds the row
-- of the latest, so that a change knows when nobody writes those of the one before. filled_at: when every row had them.
create table dimension_set (
    organization_id text        not null,
    generation      integer     not null,
    created_at      timestamptz not null,
    filled_at       timestamptz,
    constraint pk_dimension_set primary key (organization_id, generation)
);
insert into dimension_set (organization_id, generation, created_at, filled_at)
    select id, 1, created_at, created_at from organization;

-- dimensions: the channel and the declared dimensions, frozen at issue and kept when the person is forgotten.
-- core_answered: whether the answer holds the core question, by which responses are counted; of a confidential answer
-- once it is final.
alter table invitation
    add column dimensions    jsonb   not null default '{}',
    add column core_answered boolean not null default false;
update invitation set dimensions = jsonb_build_object('channel', channel) where channel is not null;
update invitation i set core_answered = true
    where i.state = 'answered' and not exists (
        select 1 from response r where r.organization_id = i.organization_id and r.invitation = i.id
          and not jsonb_exists(r.scores, 'core')) and not exists (
        select 1 from confidential_draft d where d.organization_id = i.organization_id and d.invitation = i.id);

-- When the member was asked; unknown for a confidential answer and for one from elsewhere.
alter table response add column issued_at timestamptz;
alter table pending_score add column issued_at timestamptz;
update response r set issued_at = i.issued_at
    from invitation i where i.organization_id = r.organization_id and i.id = r.invitation;

-- What members chose is counted like a score of its own: the question, and each of its options.
update response r set scores = r.scores || chosen.scores
from (
    select r.organization_id, r.id, jsonb_object_agg(counted.metric, 0) as scores
    from response r
    join survey_version v
        on v.organization_id = r.organization_id and v.survey = r.survey and v.version = r.version
    cross join lateral jsonb_array_elements(v.content -> 'questions') as question
    cross join lateral (select case when question ->> 'construct' is null then 'question.' || (question ->> 'id')
        else 'choice.' || (question ->> 'construct') end as metric, r.answers -> (question ->> 'id') as answer) as named
    cross join lateral (
        select metric union all
        select metric || '.' || option from jsonb_array_elements_text(case jsonb_typeof(answer)
            when 'array' then answer else jsonb_build_array(answer) end) as option) as counted (metric)
    where question ->> 'type' in ('single-choice', 'multi-choice') and answer is not null
    group by r.organization_id, r.id) as chosen
where r.organization_id = chosen.organization_id and r.id = chosen.id;

-- Satisfaction and intent to renew together, as the slot of a quadrant: 0 apostle, 1 loyalist, 2 mercenary, 3 confirmed
-- hostage, 4 presumed hostage, 5 defector, 6 unclassified.
update response r set scores = r.scores || jsonb_build_object('loyalty.quadrant', case
    when not jsonb_exists_all(r.scores, '{msat,intent}') then 6
    when (r.scores ->> 'msat')::integer >= 4 and (r.scores ->> 'intent')::integer >= 4
        then case when (r.scores ->> 'msat')::integer = 5 and (r.scores ->> 'nps')::integer >= 9 then 0 else 1 end
    when (r.scores ->> 'msat')::integer >= 4 then 2
    when (r.scores ->> 'intent')::integer < 4 then 5
    when jsonb_exists_any(r.scores, '{choice.stay-reason.required_recognition,choice.stay-reason.employer_pays}') then 3
    else 4 end)
where jsonb_exists_all(r.scores, '{msat,intent}')
   or jsonb_exists_any(r.scores, '{msat,intent}') and exists (
        select 1 from survey_version v
        where v.organization_id = r.organization_id and v.survey = r.survey and v.version = r.version
          and v.content @> '{"questions": [{"type": "msat"}, {"type": "intent"}]}');

-- issued_month: in which month the members were asked whose answers a counter of a month holds; for a counter of a day its
-- own month. Both are in the key because figures by the one and by the other are hidden together. Everything is counted
-- anew.
delete from pending_score;
delete from score_counter;
alter table score_counter
    add column issued_month date not null,
    drop constraint pk_score_counter,
    add constraint pk_score_counter primary key (organization_id, grain, dimension, metric, period_start, issued_month,
        stage, segment, survey, dimension_value);
insert into score_counter (organization_id, grain, dimension, metric, period_start, issued_month, stage, segment, survey,
    dimension_value, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, changed_at)
select organization_id, grain, dimension, metric, period_start, issued_month, stage, segment, survey, dimension_value,
    sum(s0), sum(s1), sum(s2), sum(s3),
    sum(s4), sum(s5), sum(s6), sum(s7),
    sum(s8), sum(s9), sum(s10), now()
from (
    select organization_id, survey, stage, segment, dimensions, day, issued_day, metric,
    count(*) filter (where value = 0) as s0, count(*) filter (where value = 1) as s1, count(*) filter (where value = 2) as s2, count(*) filter (where value = 3) as s3,
    count(*) filter (where value = 4) as s4, count(*) filter (where value = 5) as s5, count(*) filter (where value = 6) as s6, count(*) filter (where value = 7) as s7,
    count(*) filter (where value = 8) as s8, count(*) filter (where value = 9) as s9, count(*) filter (where value = 10) as s10
    from (
        select a.*, coalesce(a.answered_on, (a.answered_at at time zone o.time_zone)::date) as day,
            (a.issued_at at time zone o.time_zone)::date as issued_day,
            a.answered_at at time zone o.time_zone as local_time
        from (
            select organization_id, answered_at, answered_on, issued_at, survey, stage, segment, dimensions, scores
            from response where not test
            union all
            select organization_id, null, null, issued_at, survey, stage, segment, dimensions,
                jsonb_strip_nulls(jsonb_build_object('invitation.issued', 0,
                    'invitation.bounced', case when bounced_at is not null then 0 end,
                    'invitation.answered', case when core_answered then 0 end,
                    'invitation.closed', case when closed_at is not null then 0 end))
            from invitation where not test and (withdrawn_at is null or bounced_at is not null)) as a
        join organization o on o.id = a.organization_id) as answer
    cross join lateral (
        select key, value::integer from jsonb_each_text(scores)
        union all
        select 'when.' || extract(isodow from local_time) || '.' || extract(hour from local_time)::integer / 8,
            extract(hour from local_time)::integer % 8
        where local_time is not null and jsonb_exists(scores, 'core')) as score (metric, value)
    group by organization_id, survey, stage, segment, dimensions, day, issued_day, metric) as tally
cross join lateral (values
    ('day', day, day - (extract(day from day)::integer - 1)),
    ('month', coalesce(day, issued_day) - (extract(day from coalesce(day, issued_day))::integer - 1),
        coalesce(issued_day, day) - (extract(day from coalesce(issued_day, day))::integer - 1)))
    as period (grain, period_start, issued_month)
cross join lateral (
    select '', '' union all select key, value from jsonb_each_text(dimensions)) as dimension (dimension, dimension_value)
where period_start is not null and (metric not like 'when.%' or grain = 'month')
group by organization_id, grain, dimension, metric, period_start, issued_month, stage, segment, survey, dimension_value;

-- Whoever folds or rebuilds the counters of an organization holds this row. The generation changes with them: together
-- with the number of pending rows it tells one state of the figures from another.
create table counter_state (
    organization_id text        not null,
    generation      bigint      not null,
    changed_at      timestamptz not null,
    constraint pk_counter_state primary key (organization_id)
);
insert into counter_state (organization_id, generation, changed_at) select id, 0, now() from organization;
