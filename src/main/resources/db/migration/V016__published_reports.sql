-- Whether the reports of an organization are published into the schema bi.
alter table organization add column publish_to_database boolean not null default false;

-- What BI tools read over a database connection. An administrator may have made the schema where the role of the service
-- must not make any.
create schema if not exists bi;

-- The row is held by whoever publishes. version: tells the state of the figures and the settings that the published rows
-- were made from; empty before the first time. as_of: the latest change that they include.
create table bi.published_state (
    organization_id text        not null,
    version         text        not null,
    as_of           timestamptz,
    published_at    timestamptz,
    constraint pk_published_state primary key (organization_id),
    constraint fk_published_state_organization foreign key (organization_id) references organization (id)
);

-- Rows of reports as they may be shown to everybody: which are suppressed was decided before they were written. segment
-- and stage are null in rows about all of them, period_start and period_end in rows about all time.
create table bi.published_row (
    organization_id text    not null,
    metric          text    not null,
    period          text    not null,
    segment         text,
    stage           text,
    period_start    date,
    period_end      date,
    n               bigint,
    promoters       bigint,
    passives        bigint,
    detractors      bigint,
    sum             bigint,
    sum_of_squares  bigint,
    value           double precision,
    low             double precision,
    high            double precision,
    display         double precision,
    top2            double precision,
    top2_low        double precision,
    top2_high       double precision,
    distribution    bigint[],
    target          double precision,
    target_state    text,
    change          double precision,
    change_low      double precision,
    change_high     double precision,
    significant     boolean,
    significant_among_all boolean,
    low_precision   boolean,
    suppressed      boolean not null,
    mixed_stages    boolean not null,
    constraint uq_published_row unique nulls not distinct (organization_id, metric, period, segment, stage, period_start)
);

-- All metrics. A database role sees the rows of the organization that it is named after, and only while this one
-- publishes; everybody else, the service included, sees none. security_barrier: no condition of a reader is tried on rows
-- that are not the reader's.
create view bi.metric_row with (security_barrier) as
select r.metric, r.segment, r.stage, r.period, r.period_start, r.period_end, r.n, r.promoters, r.passives, r.detractors,
    r.sum, r.sum_of_squares, r.value, r.low, r.high, r.display, r.top2, r.top2_low, r.top2_high, r.distribution, r.target,
    r.target_state, r.change, r.change_low, r.change_high, r.significant,
    r.significant_among_all, r.low_precision, r.suppressed, r.mixed_stages, s.as_of, s.published_at
from organization o
join bi.published_state s on s.organization_id = o.id
join bi.published_row r on r.organization_id = o.id
where o.slug = substring(current_user::text from '^bi_(.+)$') and o.publish_to_database;

create view bi.nps with (security_barrier) as
select segment, stage, period, period_start, period_end, n, promoters, passives, detractors, value as nps, low, high,
    display::integer as display, target, target_state, change, change_low, change_high, significant,
    significant_among_all, low_precision, suppressed, mixed_stages, as_of, published_at
from bi.metric_row where metric = 'nps';

create view bi.msat with (security_barrier) as
select segment, stage, period, period_start, period_end, n, sum, sum_of_squares, value as mean, low, high, display, top2,
    top2_low, top2_high, distribution[1] as distribution1, distribution[2] as distribution2,
    distribution[3] as distribution3, distribution[4] as distribution4, distribution[5] as distribution5, target,
    target_state, change, change_low, change_high, significant,
    significant_among_all, low_precision, suppressed, mixed_stages, as_of, published_at
from bi.metric_row where metric = 'msat';
