-- The host and the day that all permanent ids are made of; one row, written once.
create table feed_authority (
  id integer primary key,
  host varchar(253) not null,
  since date not null,
  constraint feed_authority_one check (id = 1)
);

-- What left a list lately, so that whoever follows the list's feed removes it too. A row for each list it was in.
create table feed_removed (
  list varchar(10) not null,
  list_id bigint not null,
  removed_at timestamp(6) with time zone not null,
  article_id bigint not null,
  how varchar(10) not null,
  constraint feed_removed_pk primary key (list, list_id, removed_at, article_id),
  constraint feed_removed_article_fk foreign key (article_id) references article (id)
);

create index feed_removed_of_article on feed_removed (article_id);
create index feed_removed_at on feed_removed (removed_at);

-- Where the parts of the archive begin: once written a border stays, so that a part's address keeps its stories.
create table feed_border (
  from_at timestamp(6) with time zone not null,
  from_id bigint not null,
  constraint feed_border_pk primary key (from_at, from_id)
);

-- Feeds that have moved and of which the hub has not been told yet.
create table feed_ping (
  stem varchar(500) primary key,
  moves bigint not null,
  tries integer not null,
  due_at timestamp(6) with time zone not null
);

create index feed_ping_due on feed_ping (due_at, stem);
