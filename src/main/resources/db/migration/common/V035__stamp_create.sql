-- Which story was the last to go out of sight by itself.
create index article_until on article (published_until desc, id desc);
