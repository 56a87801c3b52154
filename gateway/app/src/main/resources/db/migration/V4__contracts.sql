-- The sets of contracts that came into force, each content once with its files, and when each came into force.
create table contract_set (
    id          bigint generated always as identity primary key,
    sha256      bytea       not null unique,
    recorded_at timestamptz not null
);

create table contract_set_file (
    set_id  bigint not null references contract_set (id),
    name    text   not null,
    content bytea  not null,
    primary key (set_id, name)
);

create table contract_set_in_force (
    id     bigint generated always as identity primary key,
    set_id bigint      not null references contract_set (id),
    since  timestamptz not null
);
