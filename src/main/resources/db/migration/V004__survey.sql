create table survey (
    organization_id   text        not null,
    code              text        not null,
    draft             jsonb       not null,
    latest_version    integer     not null,
    updated_at        timestamptz not null,
    constraint pk_survey primary key (organization_id, code),
    constraint fk_survey_organization foreign key (organization_id) references organization (id)
);

-- What was published, never changed afterwards.
create table survey_version (
    organization_id text        not null,
    survey          text        not null,
    version         integer     not null,
    content         jsonb       not null,
    published_at    timestamptz not null,
    constraint pk_survey_version primary key (organization_id, survey, version),
    constraint fk_survey_version_survey foreign key (organization_id, survey) references survey (organization_id, code)
);

-- Which version answers a stage for a segment; '*' serves the segments without one of their own.
create table survey_publication (
    organization_id text    not null,
    stage           text    not null,
    segment         text    not null,
    survey          text    not null,
    version         integer not null,
    constraint pk_survey_publication primary key (organization_id, stage, segment),
    constraint fk_survey_publication_version foreign key (organization_id, survey, version)
        references survey_version (organization_id, survey, version)
);
