-- Who is signed in, for all nodes alike. The columns are those that Spring Session asks for; of a session's name, which
-- the browser's cookie carries, only the hash is here.
create table account_session (
  primary_id varchar(36) primary key,
  session_id varchar(64) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint account_session_name_unique unique (session_id)
);

create index account_session_by_expiry on account_session (expiry_time);

create table account_session_attributes (
  session_primary_id varchar(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint account_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint account_session_attributes_fk foreign key (session_primary_id) references account_session (primary_id)
    on delete cascade
);
