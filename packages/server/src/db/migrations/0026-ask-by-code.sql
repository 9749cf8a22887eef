-- Who saw a hidden card asks by the code that stands on it; no id of a case is given to somebody who does not hold it.
drop function amparo.is_searchable(uuid);
