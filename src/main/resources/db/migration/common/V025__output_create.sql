-- What each place that prints stories said after an act, and whether that followed from it.
create table output_check (
  act_id bigint not null,
  output varchar(30) not null,
  said varchar(10) not null,
  headline varchar(300) not null,
  updated_at timestamp(6) with time zone,
  as_it_should boolean not null,
  attempts integer not null,
  checked_at timestamp(6) with time zone not null,
  constraint output_check_pk primary key (act_id, output),
  constraint output_check_act_fk foreign key (act_id) references article_act (id)
);

create index output_check_age on output_check (checked_at);
