-- How many people besides its author a story needs before it may go out.
create table approval_rule (
  occasion varchar(20) primary key,
  version integer not null,
  approvals integer not null,
  constraint approval_rule_bounds check (approvals between 0 and 3)
);

insert into approval_rule (occasion, version, approvals) values ('OWN_COPY', 0, 0);
insert into approval_rule (occasion, version, approvals) values ('WIRE_COPY', 0, 0);
insert into approval_rule (occasion, version, approvals) values ('URGENT', 0, 1);
insert into approval_rule (occasion, version, approvals) values ('REINSTATEMENT', 0, 1);

alter table source add column kind varchar(10) default 'WIRE' not null;
