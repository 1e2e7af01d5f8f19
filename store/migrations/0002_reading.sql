-- What reading asks: indexes for the filters, for the order of the pages and for counting; news of new rows; a role that only reads.

-- Lists and counts go by the day of the event. What is counted lies in the index, so that the rows themselves are left alone.
DROP INDEX newsfacts.events_occurred;
CREATE INDEX events_occurred ON newsfacts.events (occurred_from DESC NULLS LAST, article_id)
  INCLUDE (type, mode, country, unit, modality, geoname_id, comparator, value, low, high, confidence);

-- A rare value is found by its own index and put in order, a frequent one is met soon enough in the order of the list:
-- so these hold nothing but the value.
CREATE INDEX events_type ON newsfacts.events (type);
CREATE INDEX events_mode ON newsfacts.events (mode) WHERE mode IS NOT NULL;
CREATE INDEX events_admin1 ON newsfacts.events (country, admin1) WHERE admin1 IS NOT NULL;
CREATE INDEX events_confidence ON newsfacts.events (confidence);
-- These give an order too: the latest event of a place, the largest numbers, and those of one unit.
CREATE INDEX events_place ON newsfacts.events (geoname_id, occurred_from DESC NULLS LAST) WHERE geoname_id IS NOT NULL;
CREATE INDEX events_unit ON newsfacts.events (unit, (coalesce(value, low)) DESC NULLS LAST, article_id) WHERE unit IS NOT NULL;
CREATE INDEX events_amount ON newsfacts.events ((coalesce(value, low)) DESC NULLS LAST, article_id)
  WHERE coalesce(value, low) IS NOT NULL;
-- Kept beside the sentence: where many rows hold a word, the list is read in its order, and to take each sentence apart for that
-- would cost ten times the rest.
ALTER TABLE newsfacts.events
  ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', sentence)) STORED;
COMMENT ON COLUMN newsfacts.events.words IS 'the words of the sentence for full-text search, in English';
CREATE INDEX events_words ON newsfacts.events USING gin (words);

DROP INDEX newsfacts.articles_published;
CREATE INDEX articles_published ON newsfacts.articles (published_at, id);

-- `LISTEN newsfacts_events` hears of new rows when their transaction commits: how many, and in which articles (the first hundred,
-- since a message holds at most eight thousand bytes).
CREATE FUNCTION newsfacts.tell_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  message text;
BEGIN
  SELECT json_build_object(
      'events', count(*),
      'articles', (array_agg(DISTINCT added.article_id))[1:100])::text
    INTO message FROM added HAVING count(*) > 0;
  IF message IS NOT NULL THEN
    PERFORM pg_notify('newsfacts_events', message);
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION newsfacts.tell_of_events() IS
  'notifies newsfacts_events of new rows: {"events": how many, "articles": ids of the first hundred}';
CREATE TRIGGER events_added AFTER INSERT ON newsfacts.events
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.tell_of_events();

-- Bounds of what is counted: "more than 800" has no upper one, "fewer than 50" may be none.
CREATE OR REPLACE VIEW newsfacts.daily_counts AS
SELECT
  occurred_from AS day,
  country,
  type,
  mode,
  unit,
  count(*) AS events,
  sum(coalesce(low, CASE WHEN comparator IN ('<', '<=') THEN least(value, 0) ELSE value END)) AS low_sum,
  sum(coalesce(high, value, low)) AS high_sum,
  count(*) FILTER (WHERE high IS NULL AND (comparator IN ('>', '>=') OR value IS NULL AND low IS NOT NULL)) AS open_above
FROM newsfacts.events
WHERE modality = 'asserted' AND occurred_from IS NOT NULL
GROUP BY occurred_from, country, type, mode, unit;
COMMENT ON VIEW newsfacts.daily_counts IS
  'asserted events by the first day on which they may have happened; sums stay within one unit; where open_above is not 0, high_sum is a minimum';

-- Dashboards read as this role: GRANT newsfacts_reader TO somebody. It sees no page bytes. Where the one who migrates may
-- not make roles, there is none, and all else works.
DO $$
BEGIN
  BEGIN
    CREATE ROLE newsfacts_reader NOLOGIN;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
      RAISE NOTICE 'The role newsfacts_reader was not made: the user who migrates may not create roles.';
      RETURN;
  END;
  GRANT USAGE ON SCHEMA newsfacts TO newsfacts_reader;
  GRANT SELECT ON newsfacts.feeds, newsfacts.entries, newsfacts.articles, newsfacts.events, newsfacts.runs,
    newsfacts.event_facts, newsfacts.daily_counts TO newsfacts_reader;
END
$$;
