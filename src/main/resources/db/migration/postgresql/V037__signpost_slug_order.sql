-- For finding what an address that does not exist may have meant: by how the address of a story begins. An order by
-- letters of some language would know no beginnings.
alter table revision alter column slug type varchar(80) collate "C";
create index revision_by_slug on revision (slug, id);
