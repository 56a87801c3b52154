-- The case file: what accepted messages leave behind. Rows are only ever added, each under the message and the place in
-- it that brought it, so adding them again changes nothing and the order of arrival does not matter. What counts (the
-- newest version, what was not removed, what was granted) is read off.
-- Without foreign keys to message: rows come by the million, and only from the transaction that holds their message.

-- A version of an allocation: ToegewezenProduct of a 301.
create table case_toewijzing (
    message_id           bigint not null,
    ordinal              int    not null,
    standard             text   not null,
    gemeente             text   not null,
    aanbieder            text   not null,
    bsn                  text   not null,
    toewijzing_nummer    bigint not null,
    referentie_aanbieder text,
    categorie            text,
    code                 text,
    toewijzingsdatum     date   not null,
    toewijzingstijd      time   not null,
    ingangsdatum         date   not null,
    einddatum            date,
    reden_wijziging      text,
    volume               bigint,
    eenheid              text,
    frequentie           text,
    budget               bigint,
    commentaar           text,
    primary key (message_id, ordinal)
);

create index case_toewijzing_by_nummer on case_toewijzing (gemeente, standard, toewijzing_nummer, aanbieder);
create index case_toewijzing_by_client on case_toewijzing (bsn, aanbieder, gemeente, standard);
create index case_toewijzing_by_verzoek on case_toewijzing (aanbieder, gemeente, standard, referentie_aanbieder)
    where referentie_aanbieder is not null;

-- A request: AangevraagdProduct of a 315 or Verzoek of a 317, and what it asks for.
create table case_verzoek (
    message_id           bigint not null,
    ordinal              int    not null,
    standard             text   not null,
    gemeente             text   not null,
    aanbieder            text   not null,
    bsn                  text   not null,
    soort                text   not null,
    referentie_aanbieder text   not null,
    reden_verzoek        text,
    primary key (message_id, ordinal)
);

create index case_verzoek_by_referentie on case_verzoek (aanbieder, standard, referentie_aanbieder);
create index case_verzoek_by_client on case_verzoek (bsn, aanbieder, gemeente, standard);

create table case_gevraagd_product (
    message_id         bigint not null,
    ordinal            int    not null,
    part               int    not null,
    soort              text   not null,
    toewijzing_nummer  bigint,
    beschikking_nummer bigint,
    categorie          text,
    code               text,
    ingangsdatum       date,
    einddatum          date,
    volume             bigint,
    eenheid            text,
    frequentie         text,
    budget             bigint,
    type_verwijzer     text,
    primary key (message_id, ordinal, part)
);

-- An answer to a request: Antwoord of a 319.
create table case_verzoek_antwoord (
    message_id           bigint not null,
    ordinal              int    not null,
    standard             text   not null,
    gemeente             text   not null,
    aanbieder            text   not null,
    referentie_aanbieder text   not null,
    verzoek_antwoord     text   not null,
    reden_afwijzing      text,
    andere_gemeente      text,
    primary key (message_id, ordinal)
);

create index case_verzoek_antwoord_by_referentie
    on case_verzoek_antwoord (aanbieder, gemeente, standard, referentie_aanbieder);

-- StartProduct of a 305 (soort START) and StopProduct of a 307 (soort STOP).
create table case_levering (
    message_id             bigint not null,
    ordinal                int    not null,
    soort                  text   not null,
    standard               text   not null,
    gemeente               text   not null,
    aanbieder              text   not null,
    bsn                    text   not null,
    toewijzing_nummer      bigint,
    categorie              text,
    code                   text,
    toewijzing_ingangsdatum date,
    begindatum             date   not null,
    reden_beeindiging      text,
    einddatum              date,
    status_aanlevering     text   not null,
    primary key (message_id, soort, ordinal)
);

create index case_levering_by_client on case_levering (bsn, aanbieder, gemeente, standard, soort);

-- An invoice and its lines: a 323. Amounts in cents, credit below zero.
create table case_declaratie (
    message_id        bigint not null,
    ordinal           int    not null,
    standard          text   not null,
    gemeente          text   not null,
    aanbieder         text   not null,
    identificatie     text   not null,
    declaratie_nummer text   not null,
    begindatum        date   not null,
    einddatum         date   not null,
    dagtekening       date   not null,
    totaal_ingediend  bigint not null,
    basisschema_xsd_versie text not null,
    bericht_xsd_versie     text not null,
    primary key (message_id, ordinal)
);

create index case_declaratie_by_nummer on case_declaratie (aanbieder, standard, declaratie_nummer);
create index case_declaratie_by_identificatie on case_declaratie (aanbieder, gemeente, standard, identificatie);
create index case_declaratie_by_periode on case_declaratie (aanbieder, gemeente, standard, begindatum, einddatum);

create table case_prestatie (
    message_id              bigint  not null,
    ordinal                 int     not null,
    standard                text    not null,
    gemeente                text    not null,
    aanbieder               text    not null,
    bsn                     text    not null,
    referentie_nummer       text    not null,
    vorig_referentie_nummer text,
    toewijzing_nummer       bigint  not null,
    categorie               text    not null,
    code                    text    not null,
    begindatum              date    not null,
    einddatum               date    not null,
    geleverd_volume         bigint  not null,
    eenheid                 text    not null,
    tarief                  bigint,
    bedrag                  bigint  not null,
    credit                  boolean not null,
    primary key (message_id, ordinal)
);

create index case_prestatie_by_referentie on case_prestatie (aanbieder, referentie_nummer);
create index case_prestatie_by_vorige on case_prestatie (aanbieder, vorig_referentie_nummer)
    where vorig_referentie_nummer is not null;
create index case_prestatie_by_toewijzing on case_prestatie (aanbieder, toewijzing_nummer);

-- What was granted of an invoice: a 325, and the lines that it rejects.
create table case_declaratie_antwoord (
    message_id        bigint  not null,
    ordinal           int     not null,
    standard          text    not null,
    gemeente          text    not null,
    aanbieder         text    not null,
    identificatie     text    not null,
    declaratie_nummer text,
    geheel_afgewezen  boolean not null,
    totaal_toegekend  bigint  not null,
    primary key (message_id, ordinal)
);

create index case_declaratie_antwoord_by_identificatie
    on case_declaratie_antwoord (aanbieder, gemeente, standard, identificatie);

create table case_afgewezen_prestatie (
    message_id        bigint not null,
    ordinal           int    not null,
    referentie_nummer text   not null,
    primary key (message_id, ordinal, referentie_nummer)
);
