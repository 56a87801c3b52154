-- The journal: every message that came in, with its bytes, states, findings and what went out because of it.

create table message (
    id                 bigint generated always as identity primary key,
    door               text        not null,
    source             text        not null,
    principal          text,
    received_at        timestamptz not null,
    state              text        not null,
    state_at           timestamptz not null,
    -- who and what, as far as known; parties as in the envelope or, without one, the header
    sender             text,
    receiver           text,
    message_type       text,
    message_release    text,
    identification     text,
    header_date        date,
    referentienummer   text,
    cross_reference    text,
    envelope_functie   text,
    fault_code         text,
    verdict            text,
    disposition        text,
    -- layer outcomes as 'envelope=passed,identify=passed,...'
    layers             text,
    -- the message that this one repeats, and the message that this one answers
    duplicate_of       bigint references message (id),
    answers            bigint references message (id)
);

create index message_by_time on message (received_at desc, id desc);
create index message_by_sender on message (sender, received_at desc);
create index message_by_receiver on message (receiver, received_at desc);
create index message_by_state on message (state, received_at desc);
create index message_unprocessed on message (id) where state = 'RECEIVED';
create index message_by_duplicate on message (duplicate_of) where duplicate_of is not null;
-- one message gets one answer: at most one accepted answer of a party to a message
create unique index message_answered_once on message (answers) where answers is not null;

create table message_state (
    id         bigint generated always as identity primary key,
    message_id bigint      not null references message (id),
    state      text        not null,
    at         timestamptz not null,
    note       text
);

create index message_state_by_message on message_state (message_id, id);

-- RAW: the bytes as they came; PAYLOAD: the bare message where it differs from RAW
create table artifact (
    message_id bigint not null references message (id),
    kind       text   not null,
    content    bytea  not null,
    sha256     bytea  not null,
    primary key (message_id, kind)
);
alter table artifact alter column content set storage external;

create table finding (
    message_id  bigint not null references message (id),
    ordinal     int    not null,
    rule        text   not null,
    layer       text   not null,
    severity    text   not null,
    return_code text,
    line        int    not null,
    col         int    not null,
    path        text,
    message_key text   not null,
    arguments   text[] not null,
    primary key (message_id, ordinal)
);

-- Never twice: the first message that used a reference or an identification owns it.
create table used_reference (
    sender           text   not null,
    referentienummer text   not null,
    message_id       bigint not null references message (id),
    payload_sha256   bytea  not null,
    primary key (sender, referentienummer)
);

create table used_identification (
    sender         text   not null,
    message_type   text   not null,
    identification text   not null,
    message_id     bigint not null references message (id),
    payload_sha256 bytea  not null,
    primary key (sender, message_type, identification)
);

-- The outbox: what has to reach a party. FORWARD passes a message on, ANSWER is a return message of the gateway,
-- ERROR an Fo01. REPEAT sends an answer again for a repeated message.
create table outgoing (
    id               bigint generated always as identity primary key,
    message_id       bigint      not null references message (id),
    kind             text        not null,
    receiver         text        not null,
    sender           text        not null,
    message_type     text,
    referentienummer uuid        not null,
    cross_reference  text,
    fault_code       text,
    content          bytea,
    content_of       bigint references message (id),
    state            text        not null,
    connector        text        not null,
    created_at       timestamptz not null,
    attempts         int         not null default 0,
    next_attempt_at  timestamptz,
    last_error       text,
    finished_at      timestamptz,
    -- bytes of its own or those of a message of the journal, never both and never none
    check ((content is null) <> (content_of is null))
);
alter table outgoing alter column content set storage external;

create index outgoing_due on outgoing (next_attempt_at, id) where state = 'PENDING';
create index outgoing_mailbox on outgoing (receiver, id) where state = 'AVAILABLE';
create index outgoing_dead on outgoing (id) where state = 'DEAD';
create index outgoing_by_message on outgoing (message_id);
create unique index outgoing_reference on outgoing (referentienummer, receiver);
create unique index outgoing_forwarded_once on outgoing (message_id) where kind = 'FORWARD';
-- an answer that is held never leaves; the message can be replayed and answered after all
create unique index outgoing_answered_once on outgoing (message_id)
    where kind in ('ANSWER', 'ERROR') and state <> 'HELD';

create sequence answer_number;
