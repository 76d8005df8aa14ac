-- The word in the folder of pictures that belongs to this database; the first node to look writes both.
create table media_folder (
  id integer primary key,
  word varchar(60) not null,
  constraint media_folder_one check (id = 1)
);
