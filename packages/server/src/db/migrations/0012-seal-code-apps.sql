-- Secrets of code apps are sealed with a key outside the database. The node does it at its next start, where the
-- key is; this opens the place where it notes which key that was.
grant select, insert on amparo.settings to amparo_sign_in;
create policy code_app_key_read on amparo.settings for select to amparo_sign_in using (name = 'code-app-key');
create policy code_app_key_add on amparo.settings for insert to amparo_sign_in with check (name = 'code-app-key');

comment on table sign_in.code_apps is 'The secret behind six-number codes, sealed; usable once the person has shown that her app knows it.';
comment on column sign_in.code_apps.secret is 'Sealed with the key in the data folder (AES-256-GCM, bound to the person).';
comment on column sign_in.code_apps.next_secret is 'A new secret, sealed likewise, that replaces the old one when its first code arrives.';
