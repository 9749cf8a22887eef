-- Who saw a file is asked of entries about one record, by equality, and of lists, by going through those of the
-- organisation. An index of every record in every list cost more than all the rest of a read, and could not be used
-- under row-level security at all: only equality is asked before the policy.
drop index amparo.audit_entries_subject;
create index audit_entries_one on amparo.audit_entries ((subject_ids[1]), recorded_at desc)
  where cardinality(subject_ids) = 1;
create index audit_entries_lists on amparo.audit_entries (organisation_id, recorded_at desc)
  where cardinality(subject_ids) > 1;
