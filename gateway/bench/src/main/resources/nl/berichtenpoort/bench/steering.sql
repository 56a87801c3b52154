-- A year of traffic: 83,334 allocations of 60,000 clients at 100 providers in 14 municipalities, a start of each, a stop of
-- half of them, and a million invoice lines in 8,400 invoices, all answered, one line in a hundred refused.
create temporary table allocation as
select n, (string_to_array('{municipalities}', ','))[1 + n % 14] as gemeente, (98000000 + n % 100)::text as aanbieder,
    (100000000 + n * 7919::bigint % 60000)::text as bsn, '45A0' || n % 5 as code,
    date '2025-01-01' + n * 31 % 300 as toegewezen, date '2025-01-01' + n * 31 % 300 + n % 60 as begin
from generate_series(0, 83333) n;

insert into case_toewijzing (message_id, ordinal, standard, gemeente, aanbieder, bsn, toewijzing_nummer, categorie, code,
    toewijzingsdatum, toewijzingstijd, ingangsdatum)
select n, 0, 'IJW', gemeente, aanbieder, bsn, n + 1, '45', code, toegewezen, time '10:00', toegewezen + 14 from allocation;

insert into case_levering (message_id, ordinal, soort, standard, gemeente, aanbieder, bsn, toewijzing_nummer, categorie,
    code, begindatum, status_aanlevering, dagtekening)
select 100000 + n, 0, 'START', 'IJW', gemeente, aanbieder, bsn, n + 1, '45', code, begin, '1', begin from allocation;

insert into case_levering (message_id, ordinal, soort, standard, gemeente, aanbieder, bsn, toewijzing_nummer, categorie,
    code, begindatum, reden_beeindiging, einddatum, status_aanlevering, dagtekening)
select 200000 + n, 0, 'STOP', 'IJW', gemeente, aanbieder, bsn, n + 1, '45', code, begin,
    (array['31', '32', '33', '34', '35', '20'])[1 + n / 2 % 6], begin + n % 200, '1', begin + n % 200
from allocation where n % 2 = 0;

create temporary table line as
select 300000 + n % 700 * 12 + m as message_id, n / 700 as ordinal, m, allocation.*
from allocation cross join generate_series(0, 11) m;

insert into case_declaratie (message_id, ordinal, standard, gemeente, aanbieder, identificatie, declaratie_nummer,
    begindatum, einddatum, dagtekening, totaal_ingediend, basisschema_xsd_versie, bericht_xsd_versie)
select distinct message_id, 0, 'IJW', gemeente, aanbieder, 'I' || message_id, 'D' || message_id,
    (date '2025-01-01' + m * interval '1 month')::date, (date '2025-01-28' + m * interval '1 month')::date,
    (date '2025-01-28' + m * interval '1 month')::date, 0, '3.2.0', '3.2.0'
from line;

insert into case_prestatie (message_id, ordinal, standard, gemeente, aanbieder, bsn, referentie_nummer, toewijzing_nummer,
    categorie, code, begindatum, einddatum, geleverd_volume, eenheid, tarief, bedrag, credit)
select message_id, ordinal, 'IJW', gemeente, aanbieder, bsn, 'R' || n || '-' || m, n + 1, '45', code,
    (date '2025-01-01' + m * interval '1 month')::date, (date '2025-01-28' + m * interval '1 month')::date, 10, '04', 6540,
    65400, false
from line;

insert into case_declaratie_antwoord (message_id, ordinal, standard, gemeente, aanbieder, identificatie, declaratie_nummer,
    geheel_afgewezen, totaal_toegekend)
select 500000 + message_id, 0, 'IJW', gemeente, aanbieder, identificatie, declaratie_nummer, false, 0 from case_declaratie;

insert into case_afgewezen_prestatie (message_id, ordinal, referentie_nummer)
select 500000 + message_id, 0, 'R' || n || '-' || m from line where (n + m) % 100 = 0;
