-- What the member portal of an organization signs with. The secret is derived from the id and the server's secret, so
-- nothing here signs anything; the one before holds until previous_until.
create table portal_secret (
    organization_id    text        not null,
    id                 uuid        not null,
    secret_id          text        not null,
    previous_id        uuid,
    previous_secret_id text,
    previous_until     timestamptz,
    created_at         timestamptz not null,
    constraint pk_portal_secret primary key (organization_id),
    constraint fk_portal_secret_organization foreign key (organization_id) references organization (id)
);
