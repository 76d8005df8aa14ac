-- Whoever listens hears at the commit that something was done, and reads what in the log (delivery/Listening).
create function audit_entry_announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('dateline_audit', '');
  return null;
end
$$;

create trigger audit_entry_announced
  after insert on audit_entry
  for each statement execute function audit_entry_announce();
