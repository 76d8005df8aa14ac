-- The outbox: what was announced and not yet followed by everybody who listens (Spring Modulith's registry).
create table event_publication (
  id uuid primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event varchar(8000) not null,
  publication_date timestamp(6) with time zone not null,
  completion_date timestamp(6) with time zone,
  status varchar(20),
  completion_attempts integer,
  last_resubmission_date timestamp(6) with time zone
);

create index event_publication_unfinished on event_publication (status, last_resubmission_date);
create index event_publication_followed on event_publication (completion_date);
