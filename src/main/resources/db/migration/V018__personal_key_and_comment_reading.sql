-- A key with an owner belongs to a person and ends; one without belongs to a program.
alter table api_key add column owner text;
alter table api_key add constraint ck_api_key_personal_ends check (owner is null or expires_at is not null);

-- Who read what members wrote. The id is made of read_at; owner is whose key it was then, null for a program; responses
-- is null for a stream. The filter holds what was asked for, never what was answered.
create table comment_reading (
    organization_id text        not null,
    id              uuid        not null,
    read_at         timestamptz not null,
    api_key         uuid        not null,
    owner           text,
    filter          jsonb       not null,
    format          text        not null,
    responses       integer,
    constraint pk_comment_reading primary key (organization_id, id),
    constraint fk_comment_reading_api_key foreign key (organization_id, api_key)
        references api_key (organization_id, id)
);
