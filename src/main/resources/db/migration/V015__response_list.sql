-- Single responses are read by their moment, the newest first; what has a day only stands at its first moment, so that
-- nothing tells when on that day a confidential answer came. Building it over millions of rows takes minutes.
set local statement_timeout = 0;
create index ix_response_moment on response
    (organization_id, coalesce(answered_at, answered_on::timestamp at time zone 'UTC'), id) where not test;
