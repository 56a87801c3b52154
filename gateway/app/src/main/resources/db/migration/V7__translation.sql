-- Messages in other forms: what an outgoing message's bytes are, and which incoming message is in a form of its sender's.

-- form as engine.translate.DocumentForm names it; form_functie only where an envelope calls the message something else
-- than its type
alter table outgoing add column form text not null default 'XML';
alter table outgoing add column form_release text not null default '3.2';
alter table outgoing add column form_functie text;
update outgoing set form = 'JSON' where kind = 'REPORT' and fault_code is null;
alter table outgoing alter column form drop default;
alter table outgoing alter column form_release drop default;

-- whether the sender's stylesheet has to make a message of what came in before it can be judged
alter table message add column own_form boolean not null default false;

-- artifact.kind TRANSLATED: the message of release 3.2 that was judged, where it was made from what came in
