alter table revision add column lead_picture_id bigint;
alter table revision add column lead_caption varchar(1000) default '' not null;
alter table revision add constraint revision_lead_picture_fk
  foreign key (lead_picture_id) references picture (id);

-- Which pictures a revision shows, in its text or in front of it: what keeps a picture from being deleted.
create table revision_picture (
  revision_id bigint not null,
  picture_id bigint not null,
  constraint revision_picture_pk primary key (revision_id, picture_id),
  constraint revision_picture_revision_fk foreign key (revision_id) references revision (id),
  constraint revision_picture_picture_fk foreign key (picture_id) references picture (id)
);

-- Which pictures readers find in an article, and since when: who may see a picture, and where it ran, in one index walk.
create table article_picture (
  article_id bigint not null,
  picture_id bigint not null,
  published_at timestamp(6) with time zone not null,
  constraint article_picture_pk primary key (article_id, picture_id),
  constraint article_picture_article_fk foreign key (article_id) references article (id),
  constraint article_picture_picture_fk foreign key (picture_id) references picture (id)
);

create index revision_picture_used on revision_picture (picture_id, revision_id);
create index article_picture_ran on article_picture (picture_id, published_at desc, article_id desc);
