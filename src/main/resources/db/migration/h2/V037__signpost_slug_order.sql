-- For finding what an address that does not exist may have meant: by how the address of a story begins.
create index revision_by_slug on revision (slug, id);
