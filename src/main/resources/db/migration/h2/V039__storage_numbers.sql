-- H2 writes an identity's state to the file once per cached run of numbers, 32 unless told. An import hands out
-- thousands in a second. A killed process skips the rest of a run, as it always did.
alter table article alter column id set cache 500;
alter table revision alter column id set cache 500;
alter table article_version alter column id set cache 500;
alter table article_act alter column id set cache 500;
alter table archive_mark alter column id set cache 500;
