-- What a filed form asks to be done is a task like any other, and says from which form it came.
alter table amparo.hand_tasks add column from_record uuid;
comment on column amparo.hand_tasks.from_record is 'The first version of the filed form whose row asked for it.';
create index hand_tasks_from_record on amparo.hand_tasks (from_record) where from_record is not null;
