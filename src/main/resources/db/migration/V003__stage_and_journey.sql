-- A stage without an anchor is reached by an event only.
create table stage (
    organization_id            text    not null,
    code                       text    not null,
    name                       text    not null,
    position                   integer not null,
    anchor                     text,
    offset_days                integer not null,
    window_days                integer not null,
    enabled                    boolean not null,
    automatic                  boolean not null,
    spread_days                integer not null,
    quiet_period_days          integer not null,
    quiet_period_override_days integer,
    priority                   integer not null,
    exempt                     boolean not null,
    constraint pk_stage primary key (organization_id, code),
    constraint fk_stage_organization foreign key (organization_id) references organization (id)
);

-- journey is 'default' or the code of the segment that has a journey of its own.
create table journey_stage (
    organization_id text    not null,
    journey         text    not null,
    stage           text    not null,
    position        integer not null,
    targets         jsonb   not null,
    touchpoints     text[]  not null,
    constraint pk_journey_stage primary key (organization_id, journey, stage),
    constraint fk_journey_stage_stage foreign key (organization_id, stage) references stage (organization_id, code)
);
