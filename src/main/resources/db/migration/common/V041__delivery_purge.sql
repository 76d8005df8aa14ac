-- How far the log has been read for caches in front of us: one row, held by whoever reads on. -1: nobody has begun.
create table delivery_mark (
  id integer primary key,
  log_number bigint not null,
  looked_at timestamp(6) with time zone not null,
  constraint delivery_mark_one check (id = 1)
);

insert into delivery_mark (id, log_number, looked_at) values (1, -1, timestamp with time zone '1970-01-01 00:00:00+00');

-- What a cache in front of us is still to be told to forget: one row for each end point and tag, however often it changed.
create table delivery_purge (
  end_point varchar(100) not null,
  tag varchar(40) not null,
  hard boolean not null,
  told integer not null,
  asks bigint not null,
  tries integer not null,
  asked_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  constraint delivery_purge_pk primary key (end_point, tag)
);

create index delivery_purge_due on delivery_purge (end_point, due_at);
