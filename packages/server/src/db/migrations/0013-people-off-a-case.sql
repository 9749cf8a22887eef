-- A relative who is taken off a case: her row stays, so that the history can be read and she can be put back.
alter table amparo.case_people
  add column taken_off_at timestamptz,
  add column taken_off_because text
    check (taken_off_because in ('by-mistake', 'no-longer-with-her', 'asked', 'other')),
  add column taken_off_words text not null default '',
  add constraint case_people_off check (
    (taken_off_at is null) = (taken_off_because is null) and (taken_off_at is null or role <> 'child'));
comment on column amparo.case_people.taken_off_at is 'Since when the person is no longer on the case: neither shown nor found. The child never is.';
comment on column amparo.case_people.taken_off_words is 'Why, in the words of whoever took her off.';
comment on column amparo.case_people.lives_with is 'Whether the person lives under one roof with the child.';
