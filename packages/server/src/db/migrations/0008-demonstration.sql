-- Accounts of the demonstration: invented people with a password that everybody knows. They may sign in with it
-- alone, and only while the node listens on its own machine; a start anywhere else closes them.

create table sign_in.demonstration (
  user_id uuid primary key references amparo.users (id)
);
comment on table sign_in.demonstration is 'Accounts of invented people, written on the first start and never by a request.';
select amparo.protect('sign_in.demonstration'::regclass);
grant select on sign_in.demonstration to amparo_sign_in;
create policy sign_in_reads on sign_in.demonstration for select to amparo_sign_in using (true);
