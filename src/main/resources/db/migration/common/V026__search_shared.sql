-- Which index on a search server all nodes ask, how far it has followed the articles, and until when somebody is at the next one.
create table search_shared (
  id integer primary key,
  generation bigint not null,
  begun bigint not null,
  made_as varchar(20) not null,
  touched_at timestamp(6) with time zone not null,
  article_id bigint not null,
  building_until timestamp(6) with time zone,
  constraint search_shared_alone check (id = 1)
);

insert into search_shared (id, generation, begun, made_as, touched_at, article_id)
values (1, 0, 0, '', timestamp with time zone '1970-01-01 00:00:00+00', 0);
