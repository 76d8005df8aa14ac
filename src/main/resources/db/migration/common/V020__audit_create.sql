-- What was done, by whom, in the order it was written down. Rows are only ever added: each hash covers the one before.
create table audit_entry (
  number bigint not null,
  done_at timestamp(6) with time zone not null,
  act varchar(60) not null,
  object varchar(200) not null,
  done_by varchar(60) not null,
  why varchar(1000) not null,
  facts varchar(20000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  constraint audit_entry_pk primary key (number)
);

create index audit_entry_newest on audit_entry (done_at desc, number desc);
create index audit_entry_by_act on audit_entry (act, done_at desc, number desc);
create index audit_entry_by_object on audit_entry (object, done_at desc, number desc);
create index audit_entry_by_person on audit_entry (done_by, done_at desc, number desc);

-- The end of the chain, locked while an entry is added.
create table audit_head (
  id integer not null,
  number bigint not null,
  hash varchar(64) not null,
  constraint audit_head_pk primary key (id),
  constraint audit_head_one check (id = 1)
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
