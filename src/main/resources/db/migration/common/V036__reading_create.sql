-- How often the page of a story was sent in an hour, by each node since it started; nothing of who asked for it.
create table reading_hour (
  hour_at timestamp(6) with time zone not null,
  article_id bigint not null,
  node varchar(20) not null,
  reads bigint not null,
  constraint reading_hour_pk primary key (hour_at, article_id, node)
);
