-- Whether an answer still holds, told without making it: the sum of random marks, one for each statement that changed what answers
-- are made of. A mark is seen when its change is seen, so that equal sums mean equal rows, whoever writes at the same time; each
-- stands in a row of its own, so that no two writers wait for each other. Now and then the rows are replaced by their sum.
CREATE TABLE newsfacts.changes (
  mark numeric NOT NULL DEFAULT floor(random() * 9007199254740992)::numeric
);
COMMENT ON TABLE newsfacts.changes IS 'marks of the changes to events, articles and feeds: while their sum is the same, so is every answer';

CREATE FUNCTION newsfacts.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newsfacts.changes DEFAULT VALUES;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION newsfacts.note_change() IS 'leaves a mark for the change that a statement made';
CREATE TRIGGER articles_changed AFTER INSERT OR DELETE OR TRUNCATE
  OR UPDATE OF url, title, published, published_at, site_name, feed_id ON newsfacts.articles
  FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_change();
CREATE TRIGGER feeds_changed AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF url, title ON newsfacts.feeds
  FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_change();
CREATE TRIGGER events_emptied AFTER TRUNCATE ON newsfacts.events
  FOR EACH STATEMENT EXECUTE FUNCTION newsfacts.note_change();

-- Of events the function that notes their days is called anyway.
CREATE OR REPLACE FUNCTION newsfacts.note_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newsfacts.changed_days SELECT DISTINCT occurred_from FROM touched WHERE occurred_from IS NOT NULL;
  INSERT INTO newsfacts.changes DEFAULT VALUES;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION newsfacts.note_days() IS 'notes the days of the rows that a statement wrote or removed, and leaves a mark for the change';

DO $$
BEGIN
  GRANT SELECT ON newsfacts.changes TO newsfacts_reader;
EXCEPTION
  WHEN undefined_object THEN
    RAISE NOTICE 'There is no role newsfacts_reader to grant the changes to.';
END
$$;
