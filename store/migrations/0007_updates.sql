-- When a page was last changed, and the stretches of its text that have a time of their own.
ALTER TABLE newsfacts.articles
  ADD COLUMN modified text,
  ADD COLUMN modified_at timestamptz,
  ADD COLUMN updates jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN newsfacts.articles.modified IS 'when the page was last changed: ISO 8601 with the offset that it states';
COMMENT ON COLUMN newsfacts.articles.modified_at IS 'the same as an instant; a day without a time is its midnight in UTC';
COMMENT ON COLUMN newsfacts.articles.updates IS 'entries of a live blog, updates, corrections and notes: start, end (offsets in text, half-open), published, kind';
