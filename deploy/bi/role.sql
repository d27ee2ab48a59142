-- A database role for the BI tool of one organization. It reads the published reports of this organization and nothing
-- else; it is known by its name, which is bi_ and the organization's slug (of at most 60 characters). Run as a role that
-- may create roles and may pass on what the role of the service owns, for example postgres:
--
--     psql -h db.example.org -U postgres -d memberpulse -v ON_ERROR_STOP=1 -v role=bi_acme -f role.sql
--
-- and give it a password, which psql hashes before it leaves your machine:
--
--     psql -h db.example.org -U postgres -d memberpulse -c '\password bi_acme'
begin;
create role :"role" login nosuperuser nocreatedb nocreaterole noinherit connection limit 10;
alter role :"role" set default_transaction_read_only = on;
alter role :"role" set statement_timeout = '30s';
alter role :"role" set search_path = bi;
grant usage on schema bi to :"role";
grant select on bi.nps, bi.msat, bi.metric_row to :"role";
commit;
