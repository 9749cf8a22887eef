-- When somebody of her people was born, as each paper and each person says it: like the birth of the child herself, in the
-- section of her people. Nothing is written over, and a decision is followed by another one and never changed.
select amparo.create_written('person_births', 'people',
  'When somebody of a case other than the child was born, as one paper or one person says it; withdrawn only with a reason.');
select amparo.create_written('person_birth_decisions', 'people',
  'Of somebody of a case other than the child, with which statement of birth everybody works, and what was found about being a child, with the reason.');
drop policy case_changes on amparo.person_birth_decisions;
revoke update on amparo.person_birth_decisions from amparo_app;
