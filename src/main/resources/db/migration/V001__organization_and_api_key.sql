-- The id is a fixed random code: it stands in API keys and in survey tokens and routes a request to its tenant.
create table organization (
    id                  text        not null,
    slug                text        not null,
    name                text        not null,
    time_zone           text        not null,
    locale              text        not null,
    minimum_cell        integer     not null,
    minimum_detail      integer     not null,
    quiet_period_days   integer     not null,
    yearly_cap          integer     not null,
    allowed_origins     text[]      not null,
    privacy_notice_url  text,
    contact_email       text,
    accent_color        text        not null,
    logo_url            text,
    year_starts_month   integer     not null,
    headline_stage      text        not null,
    created_at          timestamptz not null,
    constraint pk_organization primary key (id),
    constraint uq_organization_slug unique (slug)
);

create table api_key (
    organization_id text        not null,
    id              uuid        not null,
    name            text        not null,
    prefix          text        not null,
    key_hash        bytea       not null,
    scopes          text[]      not null,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    revoked_at      timestamptz,
    constraint pk_api_key primary key (organization_id, id),
    constraint uq_api_key_key_hash unique (organization_id, key_hash),
    constraint fk_api_key_organization foreign key (organization_id) references organization (id)
);
