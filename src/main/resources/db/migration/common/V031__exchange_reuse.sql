-- Whether others may carry what we carry: USUAL follows from what it is (our own copy, an open licence).
alter table source add column reuse varchar(10) default 'USUAL' not null;
alter table picture add column reuse varchar(10) default 'USUAL' not null;
