-- Where an organization wants to be told what happened. The secret is derived from the id, the generation and the
-- server's secret, so nothing here signs anything. events is null when all are wanted. disabled_reason is null while
-- it is sent to; the last three columns are the engine's.
create table webhook (
    organization_id    text        not null,
    id                 uuid        not null,
    code               text        not null,
    url                text        not null,
    events             text[],
    description        text,
    disabled_reason    text,
    disabled_at        timestamptz,
    generation         integer     not null,
    secret_id          text        not null,
    previous_secret_id text,
    previous_until     timestamptz,
    created_at         timestamptz not null,
    delivered_at       timestamptz,
    failing_since      timestamptz,
    paused_until       timestamptz,
    constraint pk_webhook primary key (organization_id, id),
    constraint uq_webhook_code unique (organization_id, code),
    constraint fk_webhook_organization foreign key (organization_id) references organization (id)
);

-- One event on its way to one webhook, made with the event. due_at is when it is tried next; while somebody (claim)
-- tries, when that somebody must have given up. It goes with its event, also when a person is erased. No time of the
-- event's making is kept: an event that tells a day tells no moment.
create table webhook_delivery (
    organization_id  text        not null,
    webhook          uuid        not null,
    event            uuid        not null,
    state            text        not null,
    attempts         integer     not null default 0,
    due_at           timestamptz not null,
    claim            uuid,
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    last_status      integer,
    last_error       text,
    duration_millis  integer,
    finished_at      timestamptz,
    constraint pk_webhook_delivery primary key (organization_id, webhook, event),
    constraint fk_webhook_delivery_event foreign key (organization_id, event)
        references outbox_event (organization_id, id) on delete cascade
) with (fillfactor = 85);
create index ix_webhook_delivery_event on webhook_delivery (organization_id, event);
create index ix_webhook_delivery_due on webhook_delivery (organization_id, webhook, due_at) where state = 'PENDING';
create index ix_webhook_delivery_failed on webhook_delivery (organization_id, webhook, event) where state = 'FAILED';

create index ix_outbox_event_occurred_at on outbox_event (organization_id, occurred_at);
