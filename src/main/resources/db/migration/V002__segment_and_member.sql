create table segment (
    organization_id text    not null,
    code            text    not null,
    name            text    not null,
    position        integer not null,
    rule            jsonb,
    constraint pk_segment primary key (organization_id, code),
    constraint fk_segment_organization foreign key (organization_id) references organization (id)
);

-- segment is only set when the organization names it explicitly; otherwise the rules decide at each use.
create table member (
    organization_id text        not null,
    id              uuid        not null,
    member_id       text        not null,
    locale          text,
    joined_on       date,
    renews_on       date,
    lapsed_on       date,
    status          text        not null,
    left_reason     text,
    contactable     boolean     not null,
    segment         text,
    attributes      jsonb       not null,
    opted_out_at    timestamptz,
    bounced_at      timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint pk_member primary key (organization_id, id),
    constraint uq_member_member_id unique (organization_id, member_id),
    constraint fk_member_organization foreign key (organization_id) references organization (id)
);
