-- Each quarter somebody says of each role that it is still needed: a role that nobody looks at outlives its reason. It is
-- never its holder who says so.
alter table amparo.memberships
  add column confirmed_at timestamptz,
  add column confirmed_by uuid references amparo.users (id),
  add constraint memberships_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  add constraint memberships_confirmed_by_another check (confirmed_by <> user_id);
comment on column amparo.memberships.confirmed_at is 'When somebody else last said that this role is still needed.';
