-- When the whole roster was last imported: since then, who is not known is not a member.
alter table organization add column roster_complete_at timestamptz;

-- Since when a member has the status: the profile of one who left goes some time afterwards.
alter table member add column status_changed_at timestamptz;
update member set status_changed_at = updated_at;
alter table member alter column status_changed_at set not null;
create index ix_member_left on member (organization_id, status_changed_at) where status = 'left';

-- Who was erased, by a keyed hash of the member id: refused says that the id must not come back, opted_out_at that the
-- person wants no surveys if it does.
create table erased_member (
    organization_id text        not null,
    member_hash     text        not null,
    refused         boolean     not null,
    opted_out_at    timestamptz,
    erased_at       timestamptz not null,
    constraint pk_erased_member primary key (organization_id, member_hash)
);

-- Imported answers of erased people keep a keyed hash in the place of their external id, so that the same answer sent
-- again is still a duplicate.
create index ix_response_erased on response (organization_id) where external_id like 'erased:%';

-- The local day up to which an organization has forgotten what it no longer keeps. Whoever forgets holds the row.
create table retention_day (
    organization_id text not null,
    finished_on     date,
    constraint pk_retention_day primary key (organization_id)
);
