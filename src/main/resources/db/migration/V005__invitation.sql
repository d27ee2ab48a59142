-- One row a member, locked by every decision about that member: two decisions at once queue here.
create table contact_state (
    organization_id text        not null,
    member          uuid        not null,
    decided_at      timestamptz not null,
    constraint pk_contact_state primary key (organization_id, member)
);

-- Frozen at issue: segment, attributes, context, channel, survey version. No index holds the state, so that an answer
-- is a heap-only update; the fill factor leaves room for it.
create table invitation (
    organization_id text             not null,
    id              uuid             not null,
    member          uuid,
    stage           text             not null,
    occurrence      text             not null,
    segment         text             not null,
    survey          text             not null,
    version         integer          not null,
    locale          text,
    channel         text,
    attributes      jsonb            not null,
    context         jsonb            not null,
    sampling        double precision not null,
    exempt          boolean          not null,
    test            boolean          not null,
    state           text             not null,
    secret_id       text             not null,
    token_hash      bytea            not null,
    occurred_at     timestamptz      not null,
    issued_at       timestamptz      not null,
    expires_at      timestamptz      not null,
    answered_at     timestamptz,
    withdrawn_at    timestamptz,
    constraint pk_invitation primary key (organization_id, id),
    constraint uq_invitation_token_hash unique (organization_id, token_hash),
    constraint fk_invitation_member foreign key (organization_id, member) references member (organization_id, id)
) with (fillfactor = 85);

-- Once a stage occurrence, the last word against two invitations. A withdrawn one gives its place back.
create unique index uq_invitation_occurrence on invitation (organization_id, member, stage, occurrence)
    where not test and withdrawn_at is null;
create index ix_invitation_member_issued_at on invitation (organization_id, member, issued_at);

-- Members asked outside of this service, as imported answers tell: they count for quiet periods and the yearly cap.
create table external_ask (
    organization_id text        not null,
    id              uuid        not null,
    import_id       uuid        not null,
    member          uuid        not null,
    stage           text        not null,
    exempt          boolean     not null,
    asked_at        timestamptz not null,
    constraint pk_external_ask primary key (organization_id, id)
);
create index ix_external_ask_member on external_ask (organization_id, member);
create index ix_external_ask_import on external_ask (organization_id, import_id);

-- Holds what is needed to say a decision again; never a token.
create table idempotency_record (
    organization_id text        not null,
    key             text        not null,
    request_hash    bytea       not null,
    invitation      uuid,
    status          integer,
    body            jsonb,
    created_at      timestamptz not null,
    constraint pk_idempotency_record primary key (organization_id, key)
);
create index ix_idempotency_record_created_at on idempotency_record (created_at);
