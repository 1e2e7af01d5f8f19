-- Series over all time, answered from sums: events counted by day and by one thing that they say. A day's sums are made from its
-- events and never added to, so that they cannot drift. Whoever writes events only notes which days it touched, in rows of its own:
-- no two writers wait for each other. Until such a day is summed again, it is counted from the events themselves.

CREATE TABLE newsfacts.folded_counts (
  dimension text NOT NULL CHECK (dimension IN ('type', 'mode', 'country', 'unit')),
  key text,
  day date NOT NULL,
  modality text NOT NULL,
  events bigint NOT NULL,
  quantified bigint,
  low numeric,
  high numeric,
  open_above bigint
);
COMMENT ON TABLE newsfacts.folded_counts IS 'events by day as when the day was last summed; the function event_counts tells what holds now';
CREATE INDEX folded_counts_day ON newsfacts.folded_counts (dimension, day);

CREATE TABLE newsfacts.changed_days (
  day date NOT NULL
);
COMMENT ON TABLE newsfacts.changed_days IS 'days whose events changed since they were summed: a row for each write that touched them';

-- Functions of one SELECT, which become part of the query that calls them: of the CASE only the column that is asked for is left.
CREATE FUNCTION newsfacts.count_days(dimension text)
RETURNS TABLE (key text, day date, modality text, events bigint, quantified bigint, low numeric, high numeric, open_above bigint)
LANGUAGE sql STABLE AS $$
  SELECT
    CASE dimension WHEN 'type' THEN type WHEN 'mode' THEN mode WHEN 'country' THEN country WHEN 'unit' THEN unit END,
    occurred_from, modality, count(*),
    CASE dimension WHEN 'unit' THEN count(coalesce(high, value, low)) END,
    CASE dimension WHEN 'unit'
      THEN sum(coalesce(low, CASE WHEN comparator IN ('<', '<=') THEN least(value, 0) ELSE value END)) END,
    CASE dimension WHEN 'unit' THEN sum(coalesce(high, value, low)) END,
    CASE dimension WHEN 'unit'
      THEN count(*) FILTER (WHERE high IS NULL AND (comparator IN ('>', '>=') OR value IS NULL AND low IS NOT NULL)) END
  FROM newsfacts.events
  WHERE occurred_from IS NOT NULL AND (dimension <> 'unit' OR unit IS NOT NULL)
  GROUP BY 1, 2, 3
$$;
COMMENT ON FUNCTION newsfacts.count_days(text) IS 'events with a date, counted afresh: what folded_counts is made from';

CREATE FUNCTION newsfacts.event_counts(dimension text)
RETURNS TABLE (key text, day date, modality text, events bigint, quantified bigint, low numeric, high numeric, open_above bigint)
LANGUAGE sql STABLE AS $$
  SELECT folded.key, folded.day, folded.modality, folded.events, folded.quantified, folded.low, folded.high, folded.open_above
  FROM newsfacts.folded_counts AS folded
  WHERE folded.dimension = event_counts.dimension
    AND NOT EXISTS (SELECT FROM newsfacts.changed_days AS changed WHERE changed.day = folded.day)
  UNION ALL
  SELECT live.* FROM newsfacts.count_days(event_counts.dimension) AS live
  WHERE live.day = ANY (ARRAY(SELECT DISTINCT changed.day FROM newsfacts.changed_days AS changed))
$$;
COMMENT ON FUNCTION newsfacts.event_counts(text) IS
  'events with a date by day, modality and the key of one dimension: type, mode, country or unit; only by unit are numbers summed, and where open_above is not 0, high is a minimum';

CREATE FUNCTION newsfacts.note_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newsfacts.changed_days SELECT DISTINCT occurred_from FROM touched WHERE occurred_from IS NOT NULL;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION newsfacts.note_days() IS 'notes the days of the rows that a statement wrote or removed';
CREATE TRIGGER days_added AFTER INSERT ON newsfacts.events
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_days();
CREATE TRIGGER days_removed AFTER DELETE ON newsfacts.events
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_days();
CREATE TRIGGER days_left AFTER UPDATE ON newsfacts.events
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_days();
CREATE TRIGGER days_reached AFTER UPDATE ON newsfacts.events
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_days();

CREATE FUNCTION newsfacts.forget_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE newsfacts.folded_counts, newsfacts.changed_days;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION newsfacts.forget_days() IS 'without events there is nothing to count';
CREATE TRIGGER days_emptied AFTER TRUNCATE ON newsfacts.events
  FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.forget_days();

INSERT INTO newsfacts.folded_counts
SELECT dimension, counted.*
FROM unnest(ARRAY['type', 'mode', 'country', 'unit']) AS dimension CROSS JOIN LATERAL newsfacts.count_days(dimension) AS counted;

DO $$
BEGIN
  GRANT SELECT ON newsfacts.folded_counts, newsfacts.changed_days TO newsfacts_reader;
EXCEPTION
  WHEN undefined_object THEN
    RAISE NOTICE 'There is no role newsfacts_reader to grant the counts to.';
END
$$;
