-- H2 has no partial indexes, and walks on from the last instant that is asked for to the end of the index: those that have
-- no end stood there, nearly all of the archive. Now they stand at the beginning, where nobody comes by.
drop index article_until;
create index article_until on article (published_until desc nulls first, id desc);
