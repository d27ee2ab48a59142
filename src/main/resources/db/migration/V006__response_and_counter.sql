create table response_import (
    organization_id text        not null,
    id              uuid        not null,
    created_at      timestamptz not null,
    constraint pk_response_import primary key (organization_id, id)
);

-- One row an answered invitation or an imported answer set. A confidential row has neither invitation nor member and
-- only the local day. No foreign key to invitation: the row is written by the statement that marks the invitation.
create table response (
    organization_id text        not null,
    id              uuid        not null,
    invitation      uuid,
    member          uuid,
    import_id       uuid,
    external_id     text,
    stage           text        not null,
    segment         text        not null,
    survey          text        not null,
    version         integer     not null,
    dimensions      jsonb       not null,
    answered_at     timestamptz,
    answered_on     date,
    updated_at      timestamptz,
    complete        boolean     not null,
    test            boolean     not null,
    scores          jsonb       not null,
    answers         jsonb       not null,
    constraint pk_response primary key (organization_id, id),
    constraint uq_response_invitation unique (organization_id, invitation),
    constraint uq_response_external_id unique (organization_id, external_id),
    constraint ck_response_day check (answered_at is not null or answered_on is not null)
) with (fillfactor = 90);
create index ix_response_import on response (organization_id, import_id) where import_id is not null;
create index ix_response_member on response (organization_id, member) where member is not null;

-- Joins a partial confidential answer to its invitation until it is complete or the invitation expires.
create table confidential_draft (
    organization_id text not null,
    invitation      uuid not null,
    response        uuid not null,
    expires_at      timestamptz not null,
    constraint pk_confidential_draft primary key (organization_id, invitation)
);

-- Answers that no counter holds yet: +1 for a new answer, -1 for what an edit takes back. The random id tells no order.
create table pending_score (
    organization_id text        not null,
    id              uuid        not null default gen_random_uuid(),
    sign            integer     not null,
    answered_at     timestamptz,
    answered_on     date,
    survey          text        not null,
    stage           text        not null,
    segment         text        not null,
    dimensions      jsonb       not null,
    scores          jsonb       not null,
    constraint pk_pending_score primary key (organization_id, id)
);

-- A histogram a cell: s0..s10 count the answers with that score. dimension '' holds every answer once; the other
-- dimensions hold it once more under their value. A slot may be negative while an edit is half folded.
create table score_counter (
    organization_id text not null,
    grain           text not null,
    dimension       text not null,
    metric          text not null,
    period_start    date not null,
    stage           text not null,
    segment         text not null,
    survey          text not null,
    dimension_value text not null,
    s0  integer not null,
    s1  integer not null,
    s2  integer not null,
    s3  integer not null,
    s4  integer not null,
    s5  integer not null,
    s6  integer not null,
    s7  integer not null,
    s8  integer not null,
    s9  integer not null,
    s10 integer not null,
    changed_at timestamptz not null,
    constraint pk_score_counter primary key
        (organization_id, grain, dimension, metric, period_start, stage, segment, survey, dimension_value)
) with (fillfactor = 80);
