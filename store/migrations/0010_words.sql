-- Several rows come of one sentence: whoever writes them takes it apart once and gives the words to each. Rows of others, who give
-- none, get theirs here.
ALTER TABLE newsfacts.events ALTER COLUMN words DROP EXPRESSION;

CREATE FUNCTION newsfacts.take_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := to_tsvector('english', NEW.sentence);
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION newsfacts.take_apart() IS 'the words of a sentence, where the one who writes the row does not give them';
CREATE TRIGGER words_missing BEFORE INSERT ON newsfacts.events
  FOR EACH ROW WHEN (NEW.words IS NULL) EXECUTE FUNCTION newsfacts.take_apart();
CREATE TRIGGER words_outdated BEFORE UPDATE OF sentence ON newsfacts.events
  FOR EACH ROW WHEN (NEW.sentence IS DISTINCT FROM OLD.sentence AND NEW.words IS NOT DISTINCT FROM OLD.words)
  EXECUTE FUNCTION newsfacts.take_apart();
