-- soft_bounced_at: the address failed for the time being. reminder_due_at: since when the latest reminder waits to be
-- sent. reminder_collected_at: when that one was handed to whoever sends it.
alter table invitation
    add column soft_bounced_at       timestamptz,
    add column reminder_due_at       timestamptz,
    add column reminder_collected_at timestamptz;

-- What ended before anybody could be told of it has ended silently.
update invitation set closed_at = expires_at where expires_at <= now() and closed_at is null and not test;

-- The key of a member is derived from this too: a higher number revokes the keys made before.
alter table member add column key_generation integer not null default 0;
