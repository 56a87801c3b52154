-- The ledger: what the contracts give for what the case file holds. It is worked out from both and can be made anew at
-- any time; the entries of an allocation are replaced when a message changes it. Amounts in cents, credit below zero.
create table ledger_entry (
    standard          text   not null,
    gemeente          text   not null,
    aanbieder         text   not null,
    toewijzing_nummer bigint not null, -- 0 for payments by schedule
    soort             text   not null, -- TOEWIJZING, DEBET, CREDIT, BETALING, VOORSCHOT
    message_id        bigint not null, -- 0 for payments by schedule
    onderdeel         text   not null, -- ReferentieNummer, calendar year, or what tells payments apart
    bsn               text,
    maand             date   not null, -- its first day
    categorie         text   not null,
    code              text   not null,
    segment           text   not null,
    contract          text   not null,
    versie            int    not null,
    oordeel           text,            -- of lines: INGEDIEND, TOEGEKEND, AFGEWEZEN
    bedrag            bigint not null,
    contract_bedrag   bigint,
    afleiding         text   not null,
    primary key (aanbieder, gemeente, standard, toewijzing_nummer, soort, message_id, onderdeel)
);

-- Totals of a provider by month are read from this index alone.
create index ledger_entry_by_aanbieder on ledger_entry (aanbieder, maand)
    include (gemeente, standard, soort, oordeel, categorie, code, segment, contract, bedrag, contract_bedrag);
create index ledger_entry_by_gemeente on ledger_entry (gemeente, maand);
create index ledger_entry_by_contract on ledger_entry (contract, maand) where contract <> '';
create index ledger_entry_schedule on ledger_entry (maand) where soort in ('BETALING', 'VOORSCHOT');

-- How the instalments of a trajectory stand.
create table ledger_instalment (
    standard          text    not null,
    gemeente          text    not null,
    aanbieder         text    not null,
    toewijzing_nummer bigint  not null,
    nummer            int     not null,
    bsn               text    not null,
    categorie         text    not null,
    code              text    not null,
    segment           text    not null,
    contract          text    not null,
    deel              int     not null,
    bedrag            bigint  not null,
    moment            text    not null, -- START, AFRONDING
    status            text    not null, -- OPEN, TOEGEKEND, VERVALLEN
    gemeld            boolean not null,
    primary key (aanbieder, gemeente, standard, toewijzing_nummer, nummer)
);
