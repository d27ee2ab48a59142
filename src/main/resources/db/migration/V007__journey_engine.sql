-- How an organization sends, reminds and forgets.
alter table organization
    add column reminder_days          integer[] not null default '{5}',
    add column send_days              text[]    not null
        default '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}',
    add column send_from_hour         integer   not null default 0,
    add column send_to_hour           integer   not null default 24,
    add column daily_limit            integer,
    add column keep_text_months       integer   not null default 12,
    add column keep_identity_months   integer   not null default 24,
    add column keep_invitation_months integer   not null default 24,
    add column keep_leaver_months     integer   not null default 12;

-- What became of an invitation, each the first time it happened. closed_at is when the end of its time was noted. None
-- of these columns that an answer changes stands in an index.
alter table invitation
    add column origin        text        not null default 'trigger',
    add column collected_at  timestamptz,
    add column sent_at       timestamptz,
    add column delivered_at  timestamptz,
    add column opened_at     timestamptz,
    add column shown_at      timestamptz,
    add column started_at    timestamptz,
    add column dismissed_at  timestamptz,
    add column declined_at   timestamptz,
    add column bounced_at    timestamptz,
    add column reminders_due integer     not null default 0,
    add column reminded_at   timestamptz,
    add column closed_at     timestamptz;
update invitation set collected_at = issued_at;
create index ix_invitation_open on invitation (organization_id, expires_at) where closed_at is null and not test;
create index ix_invitation_issued_at on invitation (organization_id, issued_at);

-- A stage occurrence at which a member was not asked: the last decision, and since when there was one. It goes when the
-- member is asked after all.
create table held_back (
    organization_id text        not null,
    member          uuid        not null,
    stage           text        not null,
    occurrence      text        not null,
    segment         text        not null,
    reason          text        not null,
    eligible_at     timestamptz,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    constraint pk_held_back primary key (organization_id, member, stage, occurrence)
);
create index ix_held_back_last_at on held_back (organization_id, last_at);

-- The date sweep of a local day. Its chunks queue on this row, whatever instance runs them, so that the daily limit is
-- exact and a sweep that was killed holds nobody up.
create table sweep_day (
    organization_id text        not null,
    day             date        not null,
    invited         integer     not null default 0,
    finished_at     timestamptz,
    constraint pk_sweep_day primary key (organization_id, day)
);

create index ix_member_joined_on on member (organization_id, joined_on);
create index ix_member_renews_on on member (organization_id, renews_on);
create index ix_member_lapsed_on on member (organization_id, lapsed_on);

-- What happened, recorded in the transaction in which it did. Never holds a token: links are added when it is sent.
create table outbox_event (
    organization_id text        not null,
    id              uuid        not null,
    type            text        not null,
    member          uuid,
    occurred_at     timestamptz not null,
    data            jsonb       not null,
    constraint pk_outbox_event primary key (organization_id, id)
);
create index ix_outbox_event_member on outbox_event (organization_id, member) where member is not null;

alter table idempotency_record add column member uuid;
create index ix_idempotency_record_member on idempotency_record (organization_id, member) where member is not null;
