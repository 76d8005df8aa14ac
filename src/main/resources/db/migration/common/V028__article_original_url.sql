-- Where a story stood first, if that was elsewhere.
alter table revision add column original_url varchar(1000) default '' not null;
