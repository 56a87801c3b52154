-- A case file of a million invoice lines, as a year of traffic leaves it behind. The table bench.regel holds one row for
-- each line of the invoices that will be sent, each on an allocation of its own; before them come as many lines of other
-- providers and municipalities as are wanted. Written past the gateway, so that filling takes a minute.

-- Other traffic: 11 providers at 10 municipalities, a client for every three allocations, no two relations sharing one.
insert into bench.regel (gemeente, aanbieder, toewijzing_nummer, bsn, categorie, code, begindatum, volume, eenheid, tarief,
    bedrag)
select to_char(1000 + r.relatie % 10, 'FM0000'), (98000200 + r.relatie / 10)::text, 300000000 + n,
    (110000000 + r.relatie * 10000 + n / 110 / 3)::text, '45', '45A0' || 1 + n % 5, date '2026-06-01', 60 + n % 400, '01',
    178, (60 + n % 400) * 178
from generate_series(0, {other} / 12 - 1) n
cross join lateral (select n % 110 as relatie) r;

-- One allocation and one start for each of them, a message each; but every hundredth line of the invoices to come is on an
-- allocation that does not exist, and is refused.
create table bench.bekend as
select row_number() over (order by gemeente, aanbieder, toewijzing_nummer) as nummer, regel.*
from bench.regel
where not (refused);

insert into case_toewijzing (message_id, ordinal, standard, gemeente, aanbieder, bsn, toewijzing_nummer, categorie, code,
    toewijzingsdatum, toewijzingstijd, ingangsdatum, volume, eenheid, frequentie, budget)
select nummer, 0, 'IJW', gemeente, aanbieder, bsn, toewijzing_nummer, categorie, code, date '2025-05-20', time '10:00',
    case when begindatum >= date '2026-06-02' then begindatum else date '2025-06-01' end,
    case when eenheid <> '83' then 1000 end, case when eenheid <> '83' then eenheid end,
    case when eenheid <> '83' then '2' end, case when eenheid = '83' then 100000000 end
from bench.bekend;

insert into case_levering (message_id, ordinal, soort, standard, gemeente, aanbieder, bsn, toewijzing_nummer, categorie,
    code, toewijzing_ingangsdatum, begindatum, status_aanlevering, dagtekening)
select 200000 + nummer, 0, 'START', 'IJW', gemeente, aanbieder, bsn, toewijzing_nummer, categorie, code,
    date '2025-06-01', date '2025-06-02', '1', date '2025-06-03'
from bench.bekend;

-- Twelve months of invoices, one of each relation a month. What begins within June has no history.
create table bench.factuur as
select row_number() over (order by gemeente, aanbieder, maand) as nummer, gemeente, aanbieder, maand::date,
    (maand + interval '1 month - 1 day')::date as einde
from (select distinct gemeente, aanbieder from bench.regel) relatie
cross join generate_series(timestamp '2025-06-01', timestamp '2026-05-01', interval '1 month') maand;

insert into case_declaratie (message_id, ordinal, standard, gemeente, aanbieder, identificatie, declaratie_nummer,
    begindatum, einddatum, dagtekening, totaal_ingediend, basisschema_xsd_versie, bericht_xsd_versie)
select 400000 + nummer, 0, 'IJW', gemeente, aanbieder, 'F' || nummer, 'F' || nummer, maand, einde, einde + 6, 0, '3.2.0',
    '3.2.0'
from bench.factuur;

-- The line of May that a credit line takes back has the number that the credit line names.
insert into case_prestatie (message_id, ordinal, standard, gemeente, aanbieder, bsn, referentie_nummer, toewijzing_nummer,
    categorie, code, begindatum, einddatum, geleverd_volume, eenheid, tarief, bedrag, credit)
select 400000 + f.nummer, row_number() over (partition by f.nummer order by r.toewijzing_nummer), 'IJW', r.gemeente,
    r.aanbieder, r.bsn,
    case when f.maand = date '2026-05-01' and r.vorige is not null then r.vorige
        else r.toewijzing_nummer || '-' || to_char(f.maand, 'YYMM') end,
    r.toewijzing_nummer, r.categorie, r.code, f.maand, f.einde, r.volume, r.eenheid, r.tarief, r.bedrag, false
from bench.regel r
join bench.factuur f on f.gemeente = r.gemeente and f.aanbieder = r.aanbieder
where r.begindatum < date '2026-06-02';

-- Every invoice was answered; of its lines one in a hundred was refused.
insert into case_declaratie_antwoord (message_id, ordinal, standard, gemeente, aanbieder, identificatie,
    declaratie_nummer, geheel_afgewezen, totaal_toegekend)
select 500000 + nummer, 0, 'IJW', gemeente, aanbieder, 'F' || nummer, 'F' || nummer, false, 0
from bench.factuur;

insert into case_afgewezen_prestatie (message_id, ordinal, referentie_nummer)
select message_id + 100000, 0, referentie_nummer
from case_prestatie
where ordinal % 100 = 99 and begindatum < date '2026-05-01';

-- Messages to come are younger than all of these.
alter table message alter column id restart with 1000001;

drop schema bench cascade;
