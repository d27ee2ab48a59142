-- counter_state tells when the counters of an organization changed; nobody asks when a single one did.
alter table score_counter drop column changed_at;
