-- When a message was judged last, and the rules that were not checked then, as 'case-file=TR019 TR063,product-codes=TR381'.
alter table message add column judged_at timestamptz;
alter table message add column unchecked text;
