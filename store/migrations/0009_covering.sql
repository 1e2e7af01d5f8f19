-- A selection by type, mode, country or unit over all time is counted within the index of what is selected, however many events there
-- are besides: each holds what such counts go by. The panels of the dashboard ask by mode and sum, so that index holds numbers too.
DROP INDEX newsfacts.events_type;
CREATE INDEX events_type ON newsfacts.events (type, occurred_from DESC NULLS LAST)
  INCLUDE (mode, country, unit, modality, geoname_id);
DROP INDEX newsfacts.events_mode;
CREATE INDEX events_mode ON newsfacts.events (mode, occurred_from DESC NULLS LAST)
  INCLUDE (type, country, unit, modality, geoname_id, comparator, value, low, high) WHERE mode IS NOT NULL;
DROP INDEX newsfacts.events_country;
CREATE INDEX events_country ON newsfacts.events (country, occurred_from DESC NULLS LAST, article_id)
  INCLUDE (type, mode, unit, modality, geoname_id);
-- Beside the index of units by amount, which gives the largest numbers of one.
CREATE INDEX events_unit_occurred ON newsfacts.events (unit, occurred_from DESC NULLS LAST)
  INCLUDE (type, mode, country, modality, geoname_id, comparator, value, low, high) WHERE unit IS NOT NULL;
