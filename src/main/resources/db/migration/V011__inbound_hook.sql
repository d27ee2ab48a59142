-- An address at which a tool posts what it posts. Its key stands in the address and is kept only as a hash.
create table inbound_hook (
    organization_id text        not null,
    code            text        not null,
    mapping         jsonb       not null,
    key_hash        bytea       not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint pk_inbound_hook primary key (organization_id, code),
    constraint uq_inbound_hook_key_hash unique (organization_id, key_hash)
);

-- Why something that a tool posted was not taken; never a value of it.
create table inbound_rejection (
    organization_id text        not null,
    id              uuid        not null,
    hook            text        not null,
    rejected_at     timestamptz not null,
    code            text        not null,
    field           text,
    pointer         text,
    constraint pk_inbound_rejection primary key (organization_id, id)
);
