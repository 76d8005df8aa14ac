-- The parts of the sitemap: how many stories each has and where a full month is cut, so that the parts stay the same.
create table sitemap_part (
  name varchar(20) primary key,
  in_month varchar(10) not null,
  number integer not null,
  from_at timestamp(6) with time zone not null,
  from_id bigint not null,
  stories bigint not null,
  changed_at timestamp(6) with time zone,
  counted_at timestamp(6) with time zone not null
);

-- Until when what was done to stories has been counted, and under which settings: one row.
create table sitemap_look (
  id integer primary key,
  looked_at timestamp(6) with time zone not null,
  zone varchar(100) not null,
  rules varchar(64) not null
);

insert into sitemap_look (id, looked_at, zone, rules) values (1, timestamp with time zone '1970-01-01 00:00:00+00:00', '', '');
