-- A saved list keeps besides its filter in which order it stands and what it shows of each case.
alter table amparo.saved_lists add column view jsonb not null default '{}';
comment on column amparo.saved_lists.view is 'Order and columns of the list, codes only; what it does not say is as its reader has it.';
grant update (view) on amparo.saved_lists to amparo_app;
