-- Hashes of the links that make the first account: each node prints its own, and any node opens to it.
create table account_setup_code (
  code_hash varchar(64) primary key,
  made_at timestamp(6) with time zone not null
);
