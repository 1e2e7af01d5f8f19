-- The tables of DESIGN: what is read (feeds, hosts, entries), what was read (snapshots, articles), what it says (events).
-- Ids are UUIDs made from content, addresses compare byte by byte (collation C), so that both backends sort and find alike.

CREATE TABLE newsfacts.feeds (
  id uuid PRIMARY KEY,
  url text COLLATE "C" NOT NULL UNIQUE,
  title text NOT NULL,
  language text NOT NULL,
  time_zone text NOT NULL,
  every_minutes integer NOT NULL CHECK (every_minutes > 0),
  skip text[] NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  etag text,
  last_modified text,
  polled_at timestamptz,
  due_at timestamptz,
  failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  error text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN newsfacts.feeds.active IS 'false: removed from the list; kept because its articles point at it';
COMMENT ON COLUMN newsfacts.feeds.due_at IS 'when to poll next; null: never polled, so at once';
COMMENT ON COLUMN newsfacts.feeds.failures IS 'polls in a row that failed';
CREATE INDEX feeds_due ON newsfacts.feeds (due_at NULLS FIRST) WHERE active;

CREATE TABLE newsfacts.hosts (
  host text COLLATE "C" PRIMARY KEY,
  next_request_at timestamptz NOT NULL,
  robots text,
  robots_at timestamptz
);
COMMENT ON TABLE newsfacts.hosts IS 'manners: one request to a host at a time, with a gap, on however many machines';

CREATE TABLE newsfacts.snapshots (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  url text COLLATE "C" NOT NULL,
  fetched_at timestamptz NOT NULL,
  content_type text,
  bytes integer NOT NULL CHECK (bytes >= 0),
  body bytea NOT NULL
);
COMMENT ON TABLE newsfacts.snapshots IS 'pages as fetched; the same bytes are kept once, with the address and time of their first fetch';
COMMENT ON COLUMN newsfacts.snapshots.id IS 'SHA-256 of the bytes as fetched';
COMMENT ON COLUMN newsfacts.snapshots.bytes IS 'size as fetched';
COMMENT ON COLUMN newsfacts.snapshots.body IS 'the bytes, compressed with brotli';
-- Compressed once is enough.
ALTER TABLE newsfacts.snapshots ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE newsfacts.articles (
  id uuid PRIMARY KEY,
  url text COLLATE "C" NOT NULL UNIQUE,
  feed_id uuid REFERENCES newsfacts.feeds,
  snapshot_id text COLLATE "C" REFERENCES newsfacts.snapshots,
  title text,
  byline text[] NOT NULL,
  published text,
  published_at timestamptz,
  published_from text,
  language text,
  site_name text,
  section text,
  keywords text[] NOT NULL,
  text text NOT NULL,
  facts jsonb NOT NULL,
  extractor_version text NOT NULL,
  digest text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN newsfacts.articles.published IS 'ISO 8601 with the offset that the page states';
COMMENT ON COLUMN newsfacts.articles.published_at IS 'the same as an instant; a day without a time is its midnight in UTC';
COMMENT ON COLUMN newsfacts.articles.facts IS 'all mentions: dates, quantities, places, events';
COMMENT ON COLUMN newsfacts.articles.extractor_version IS 'the version that read the article last';
COMMENT ON COLUMN newsfacts.articles.digest IS 'of all that is stored of the article and its events: equal means nothing to write';
-- The facts of an article are some ten kilobytes: lz4, where the server has it, packs them in a third of the time.
DO $$
BEGIN
  ALTER TABLE newsfacts.articles ALTER COLUMN facts SET COMPRESSION lz4, ALTER COLUMN text SET COMPRESSION lz4;
EXCEPTION
  WHEN feature_not_supported OR invalid_parameter_value THEN NULL;
END
$$;
CREATE INDEX articles_feed ON newsfacts.articles (feed_id);
CREATE INDEX articles_published ON newsfacts.articles (published_at);

CREATE TABLE newsfacts.entries (
  id uuid PRIMARY KEY,
  feed_id uuid NOT NULL REFERENCES newsfacts.feeds,
  url text COLLATE "C" NOT NULL,
  title text,
  published text,
  state text NOT NULL DEFAULT 'found' CHECK (state IN ('found', 'fetched', 'extracted', 'no-article', 'failed')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  error text,
  snapshot_id text COLLATE "C" REFERENCES newsfacts.snapshots,
  article_id uuid REFERENCES newsfacts.articles,
  found_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  CHECK (state <> 'fetched' OR snapshot_id IS NOT NULL),
  CHECK (state <> 'extracted' OR article_id IS NOT NULL)
);
COMMENT ON TABLE newsfacts.entries IS 'what the feeds list, and what became of each';
CREATE INDEX entries_open ON newsfacts.entries (state, feed_id) WHERE state IN ('found', 'fetched', 'failed');

CREATE TABLE newsfacts.events (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES newsfacts.articles ON DELETE CASCADE,
  type text NOT NULL,
  mode text,
  trigger text NOT NULL,
  trigger_start integer NOT NULL CHECK (trigger_start >= 0),
  quantity text,
  value numeric,
  low numeric,
  high numeric,
  comparator text CHECK (comparator IN ('=', '~', '>', '<', '>=', '<=')),
  unit text,
  occurred_from date,
  occurred_to date,
  date_precision text,
  place_name text,
  geoname_id integer,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  admin1 text,
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  place_precision text,
  actor text,
  target text,
  modality text NOT NULL CHECK (modality IN ('asserted', 'planned', 'possible', 'denied')),
  attribution text,
  sentence text NOT NULL,
  span int4range NOT NULL CHECK (NOT isempty(span)),
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rules text[] NOT NULL,
  incident text,
  extractor_version text NOT NULL,
  CHECK (low <= high),
  CHECK (occurred_from < occurred_to)
);
COMMENT ON COLUMN newsfacts.events.trigger_start IS 'offset of the trigger in articles.text';
COMMENT ON COLUMN newsfacts.events.quantity IS 'how many, in the words of the text';
COMMENT ON COLUMN newsfacts.events.value IS 'the one number that the words give; null for a range or a vague word';
COMMENT ON COLUMN newsfacts.events.low IS 'the bounds that the words give; null where open';
COMMENT ON COLUMN newsfacts.events.occurred_from IS 'half-open interval of days [occurred_from, occurred_to)';
COMMENT ON COLUMN newsfacts.events.date_precision IS 'how exact the words are: time, day, week, month, quarter, season, year, interval';
COMMENT ON COLUMN newsfacts.events.place_precision IS 'GeoNames feature code of the place; null where only the country is known';
COMMENT ON COLUMN newsfacts.events.span IS 'the sentence in articles.text: UTF-16 code units, half-open';
COMMENT ON COLUMN newsfacts.events.incident IS 'equal for mentions of one happening within the article';
COMMENT ON COLUMN newsfacts.events.extractor_version IS 'the version that gave the row its present values';
CREATE INDEX events_article ON newsfacts.events (article_id);
-- In the order in which events are listed: latest first, those without a date last.
CREATE INDEX events_occurred ON newsfacts.events (occurred_from DESC NULLS LAST, article_id);
CREATE INDEX events_country ON newsfacts.events (country, occurred_from DESC NULLS LAST, article_id);

CREATE TABLE newsfacts.runs (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('ingest', 'replay')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  counts jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN newsfacts.runs.finished_at IS 'null: still running, or broken off';
CREATE INDEX runs_started ON newsfacts.runs (started_at);

CREATE VIEW newsfacts.event_facts AS
SELECT
  event.*,
  article.url AS article_url,
  article.title AS article_title,
  article.published AS article_published,
  article.published_at AS article_published_at,
  article.site_name,
  article.language,
  article.feed_id,
  feed.url AS feed_url,
  feed.title AS feed_title
FROM newsfacts.events AS event
JOIN newsfacts.articles AS article ON article.id = event.article_id
LEFT JOIN newsfacts.feeds AS feed ON feed.id = article.feed_id;
COMMENT ON VIEW newsfacts.event_facts IS 'each event with the article that tells it and the feed that listed the article';

CREATE VIEW newsfacts.daily_counts AS
SELECT
  occurred_from AS day,
  country,
  type,
  mode,
  unit,
  count(*) AS events,
  sum(coalesce(low, value)) AS low_sum,
  sum(coalesce(high, value, low)) AS high_sum
FROM newsfacts.events
WHERE modality = 'asserted' AND occurred_from IS NOT NULL
GROUP BY occurred_from, country, type, mode, unit;
COMMENT ON VIEW newsfacts.daily_counts IS
  'asserted events by the first day on which they may have happened; sums stay within one unit, and an open bound counts as the number that is stated';
