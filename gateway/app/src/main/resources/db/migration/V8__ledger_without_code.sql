-- What an allocation without a code may be spent on, for the room to spend there: contract, version, segment, category
-- and code with blanks between, and semicolons between products. Null in entries from before this column, until the ledger
-- is made anew or a message touches their allocation; they count where their category and segment do.
alter table ledger_entry add column mogelijk text;

create index ledger_entry_without_code on ledger_entry (aanbieder, maand) where soort = 'TOEWIJZING' and code = '';
