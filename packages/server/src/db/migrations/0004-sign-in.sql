-- How people prove who they are. Everything secret lives in the schema sign_in, which only amparo_sign_in may
-- enter: a request takes that role for a moment and goes back (modules/sign-in/store.ts). Codes and tokens are
-- kept as digests, passwords as argon2id hashes; nothing here can be turned back into what somebody typed.

alter table amparo.users add column home_organisation_id uuid references amparo.organisations (id);
alter table amparo.users add column mail_notices boolean not null default false;
create index users_home on amparo.users (home_organisation_id);
comment on column amparo.users.home_organisation_id is 'Who keeps this account: only its administrators change, disable or reset it. Others may only add memberships of their own.';
comment on column amparo.users.mail_notices is 'The person wants “there is something for you” by e-mail as well.';
alter table amparo.organisations add column supervisors_invite boolean not null default false;
comment on column amparo.organisations.supervisors_invite is 'Supervisors may invite caseworkers, volunteers and interpreters into their own teams.';

-- ---------------------------------------------------------------- credentials

create table sign_in.passwords (
  user_id uuid primary key references amparo.users (id),
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null default now()
);
comment on table sign_in.passwords is 'Password hashes (argon2id). Somebody who signs in otherwise has no row.';

create table sign_in.code_apps (
  user_id uuid primary key references amparo.users (id),
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  next_secret bytea
);
comment on table sign_in.code_apps is 'The secret behind six-number codes; usable once the person has shown that her app knows it.';
comment on column sign_in.code_apps.last_step is 'The last thirty-second step whose code was accepted: a code works once.';
comment on column sign_in.code_apps.next_secret is 'A new secret that replaces the old one when its first code arrives.';

create table sign_in.passkeys (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_user on sign_in.passkeys (user_id);
comment on table sign_in.passkeys is 'Public keys of passkeys; the private key never leaves the device.';

create table sign_in.passkey_challenges (
  id uuid primary key,
  challenge text not null,
  purpose text not null check (purpose in ('sign-in', 'register', 'confirm')),
  user_id uuid references amparo.users (id),
  expires_at timestamptz not null
);
create index passkey_challenges_expiry on sign_in.passkey_challenges (expires_at);
comment on table sign_in.passkey_challenges is 'Challenges that wait for their one answer.';

create table sign_in.identities (
  issuer text not null,
  subject text not null,
  user_id uuid not null references amparo.users (id),
  linked_by uuid not null,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create unique index identities_user on sign_in.identities (user_id, issuer);
comment on table sign_in.identities is 'Accounts of an OpenID Connect provider, linked by an administrator and never by an e-mail address.';

create table sign_in.openid_requests (
  state_hash bytea primary key,
  browser_hash bytea not null,
  verifier text not null,
  nonce text not null,
  expires_at timestamptz not null
);
comment on table sign_in.openid_requests is 'Sign-ins under way at the OpenID Connect provider; each is answered once, in the browser that began it.';

create table sign_in.paper_codes (
  id uuid primary key,
  code_hash bytea not null unique,
  user_id uuid not null references amparo.users (id),
  kind text not null check (kind in ('invitation', 'password', 'second-factor')),
  issued_by uuid,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz
);
create unique index paper_codes_open on sign_in.paper_codes (user_id, kind) where used_at is null and voided_at is null;
comment on table sign_in.paper_codes is 'Codes handed over on paper, as digests: one open code for each person and kind, and each works once.';

create table sign_in.known_devices (
  token_hash bytea not null,
  user_id uuid not null references amparo.users (id),
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (token_hash, user_id)
);
create index known_devices_user on sign_in.known_devices (user_id);
comment on table sign_in.known_devices is 'Browsers from which a person has signed in before: strangers who guess cannot slow her down there.';

create table sign_in.attempts (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null,
  next_at timestamptz not null
);
comment on table sign_in.attempts is 'How often a proof failed for an account, an origin or a device, and when the next try counts. Never a lock.';

-- ---------------------------------------------------------------- lost password, lost second factor

create table amparo.access_resets (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  kind text not null check (kind in ('password', 'second-factor')),
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused', 'issued')),
  asked_by uuid not null references amparo.users (id),
  asked_at timestamptz not null default now(),
  decided_by uuid references amparo.users (id),
  decided_at timestamptz,
  expires_at timestamptz not null,
  version integer not null default 1,
  check (decided_by is null or (decided_by <> asked_by and decided_by <> user_id)),
  check (asked_by <> user_id)
);
create index access_resets_user on amparo.access_resets (user_id);
create index access_resets_organisation on amparo.access_resets (organisation_id, asked_at);
comment on table amparo.access_resets is 'Four eyes for a lost password or second factor: one person asks, another approves, neither is the person herself.';

create table amparo.push_subscriptions (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now()
);
create index push_subscriptions_user on amparo.push_subscriptions (user_id);
comment on table amparo.push_subscriptions is 'Browsers that show “there is something for you”, and nothing else.';

select amparo.protect(t::regclass) from unnest(array[
  'sign_in.passwords', 'sign_in.code_apps', 'sign_in.passkeys', 'sign_in.passkey_challenges', 'sign_in.identities',
  'sign_in.openid_requests', 'sign_in.paper_codes', 'sign_in.known_devices', 'sign_in.attempts',
  'amparo.access_resets', 'amparo.push_subscriptions']) t;

-- ---------------------------------------------------------------- who may see and change what

grant select, insert, update, delete on sign_in.passwords, sign_in.code_apps, sign_in.passkeys,
  sign_in.passkey_challenges, sign_in.identities, sign_in.openid_requests, sign_in.paper_codes,
  sign_in.known_devices, sign_in.attempts to amparo_sign_in;
create policy sign_in on sign_in.passwords to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.code_apps to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.passkeys to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.passkey_challenges to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.identities to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.openid_requests to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.paper_codes to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.known_devices to amparo_sign_in using (true) with check (true);
create policy sign_in on sign_in.attempts to amparo_sign_in using (true) with check (true);
grant delete on sign_in.sessions to amparo_sign_in;

-- Accepting an invitation or the code of conduct happens before there is anybody to be.
grant update (state, code_of_conduct, code_of_conduct_at, version) on amparo.users to amparo_sign_in;
create policy sign_in_changes on amparo.users for update to amparo_sign_in using (true) with check (true);

-- An account belongs to one organisation: an administrator elsewhere, who can give it a membership of her own
-- organisation, must not come to rule over it by doing so.
drop policy administrators_add on amparo.users;
drop policy administrators_change on amparo.users;
create policy administrators_add on amparo.users for insert to amparo_app
  with check (home_organisation_id = (select amparo.my_organisation())
    and 'administrator' = any ((select amparo.my_roles())::text[]));
create policy administrators_change on amparo.users for update to amparo_app
  using (home_organisation_id = (select amparo.my_organisation())
    and 'administrator' = any ((select amparo.my_roles())::text[]))
  with check (home_organisation_id = (select amparo.my_organisation()));
create policy kept_accounts_read on amparo.users for select to amparo_app
  using (home_organisation_id = (select amparo.my_organisation()));

-- Where an organisation wishes it, supervisors invite the people of their own teams.
create function amparo.my_supervisors_invite() returns boolean language sql stable as $$
  select coalesce((select o.supervisors_invite and 'supervisor' = any (amparo.my_roles())
    from amparo.organisations o where o.id = amparo.my_organisation()), false)
$$;
create policy supervisors_add on amparo.users for insert to amparo_app
  with check (home_organisation_id = (select amparo.my_organisation()) and (select amparo.my_supervisors_invite()));
create policy supervisors_add on amparo.memberships for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation())
    and (select amparo.my_supervisors_invite())
    and team_id = any ((select amparo.my_teams())::uuid[])
    and role in ('caseworker', 'intake-volunteer', 'interpreter'));

grant select, insert, update on amparo.access_resets to amparo_app;
create policy keepers_read on amparo.access_resets for select to amparo_app
  using (user_id = (select amparo.my_user()) or (organisation_id = (select amparo.my_organisation())
    and (select amparo.my_roles()) && array['supervisor', 'administrator', 'privacy-lead', 'auditor']));
create policy keepers_ask on amparo.access_resets for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and asked_by = (select amparo.my_user())
    and state = 'asked' and decided_by is null
    and (select amparo.my_roles()) && array['supervisor', 'administrator']);
create policy keepers_decide on amparo.access_resets for update to amparo_app
  using (organisation_id = (select amparo.my_organisation()) and user_id <> (select amparo.my_user())
    and (select amparo.my_roles()) && array['supervisor', 'administrator'])
  -- Checks of several policies add up: said again, or she could approve what she may only stop.
  with check (organisation_id = (select amparo.my_organisation()) and user_id <> (select amparo.my_user())
    and (select amparo.my_roles()) && array['supervisor', 'administrator']);
create policy herself_stops on amparo.access_resets for update to amparo_app
  using (user_id = (select amparo.my_user())) with check (state = 'refused' and decided_by is null);

grant select, insert, delete on amparo.push_subscriptions to amparo_app;
create policy own_devices on amparo.push_subscriptions to amparo_app
  using (user_id = (select amparo.my_user())) with check (user_id = (select amparo.my_user()));
grant select, delete on amparo.push_subscriptions to amparo_jobs;
create policy jobs on amparo.push_subscriptions to amparo_jobs using (true);
