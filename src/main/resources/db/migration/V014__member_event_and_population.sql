-- What a journey aspires to as a whole, and what a member has to do to be settled in.
create table journey_setting (
    organization_id     text   not null,
    journey             text   not null,
    targets             jsonb  not null,
    required_activities text[] not null,
    constraint pk_journey_setting primary key (organization_id, journey)
);
insert into journey_setting (organization_id, journey, targets, required_activities)
select id, 'default', '{"retention": 85.0, "onboarding-completion": 80.0, "churn": -5.0}', '{}' from organization;

-- What members did. An event has the caller's id or, without one, a fingerprint of what the caller told of it: either
-- is taken once. occurred_at is null when only the local date was told. member is the id of a member or, once the
-- person was erased, of a past membership.
create table member_event (
    organization_id text        not null,
    id              uuid        not null,
    event_id        text,
    fingerprint     text,
    member          uuid        not null,
    type            text        not null,
    occurred_at     timestamptz,
    occurred_on     date,
    activity        text,
    content         text,
    due_on          date,
    recorded_at     timestamptz not null,
    constraint pk_member_event primary key (organization_id, id),
    constraint uq_member_event_event_id unique (organization_id, event_id),
    constraint uq_member_event_fingerprint unique (organization_id, member, fingerprint)
);
create index ix_member_event_member on member_event (organization_id, member, type);

-- A membership whose person was erased or forgotten: nobody's name, and what counts need.
create table past_membership (
    organization_id text not null,
    id              uuid not null,
    segment         text not null,
    joined_on       date,
    renews_on       date,
    ended_on        date not null,
    end_reason      text,
    constraint pk_past_membership primary key (organization_id, id)
);

-- Active members by segment on a local day, as the organization counted them.
create table population (
    organization_id text  not null,
    day             date  not null,
    segments        jsonb not null,
    constraint pk_population primary key (organization_id, day)
);
