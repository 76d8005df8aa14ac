-- The name as it is looked up: lower-case letters and digits, without accents, as in an address.
alter table topic add column name_key varchar(80) default '' not null;
update topic set name_key = slug;

-- The topic that stands for this one now, however many merges away, and the one it was merged into itself.
alter table topic add column merged_into_id bigint;
alter table topic add column merged_via_id bigint;
alter table topic add constraint topic_merged_into_fk foreign key (merged_into_id) references topic (id);
alter table topic add constraint topic_merged_via_fk foreign key (merged_via_id) references topic (id);

create index topic_by_name on topic (name_key, id);
create index topic_merged_into on topic (merged_into_id);
