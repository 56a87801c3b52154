-- The day on which the sender made the message that a start or stop came with: it tells their order (OP080). Of what is
-- there already it was not kept; that counts as older than whatever comes, as it did until now.
alter table case_levering add column dagtekening date not null default '-infinity';
alter table case_levering alter column dagtekening drop default;
