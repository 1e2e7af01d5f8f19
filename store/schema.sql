TABLE newsfacts.articles (
  id uuid NOT NULL
  url text COLLATE "C" NOT NULL
  feed_id uuid
  snapshot_id text COLLATE "C"
  title text
  byline text[] NOT NULL
  published text  -- ISO 8601 with the offset that the page states
  published_at timestamp with time zone  -- the same as an instant; a day without a time is its midnight in UTC
  published_from text
  language text
  site_name text
  section text
  keywords text[] NOT NULL
  text text NOT NULL
  facts jsonb NOT NULL  -- all mentions: dates, quantities, places, events
  extractor_version text NOT NULL  -- the version that read the article last
  digest text NOT NULL  -- of all that is stored of the article and its events: equal means nothing to write
  created_at timestamp with time zone NOT NULL DEFAULT now()
  updated_at timestamp with time zone NOT NULL DEFAULT now()
  modified text  -- when the page was last changed: ISO 8601 with the offset that it states
  modified_at timestamp with time zone  -- the same as an instant; a day without a time is its midnight in UTC
  updates jsonb NOT NULL DEFAULT '[]'::jsonb  -- entries of a live blog, updates, corrections and notes: start, end (offsets in text, half-open), published, kind
  UNIQUE (url)
  PRIMARY KEY (id)
  FOREIGN KEY (feed_id) REFERENCES newsfacts.feeds(id)
  FOREIGN KEY (snapshot_id) REFERENCES newsfacts.snapshots(id)
)

CREATE INDEX articles_feed ON newsfacts.articles USING btree (feed_id)

CREATE INDEX articles_published ON newsfacts.articles USING btree (published_at, id)

CREATE INDEX articles_snapshot ON newsfacts.articles USING btree (snapshot_id) WHERE (snapshot_id IS NOT NULL)

-- days whose events changed since they were summed: a row for each write that touched them
TABLE newsfacts.changed_days (
  day date NOT NULL
)

-- marks of the changes to events, articles and feeds: while their sum is the same, so is every answer
TABLE newsfacts.changes (
  mark numeric NOT NULL DEFAULT (floor((random() * ('9007199254740992'::bigint)::double precision)))::numeric
)

-- what the feeds list, and what became of each
TABLE newsfacts.entries (
  id uuid NOT NULL
  feed_id uuid NOT NULL
  url text COLLATE "C" NOT NULL
  title text
  published text
  state text NOT NULL DEFAULT 'found'::text
  attempts integer NOT NULL DEFAULT 0
  error text
  snapshot_id text COLLATE "C"
  article_id uuid
  found_at timestamp with time zone NOT NULL DEFAULT now()
  changed_at timestamp with time zone NOT NULL DEFAULT now()
  readings integer NOT NULL DEFAULT 0  -- how often its stored page was read by itself, since its reading had failed or ended the process; from 3 it has failed for good
  PRIMARY KEY (id)
  FOREIGN KEY (article_id) REFERENCES newsfacts.articles(id)
  FOREIGN KEY (feed_id) REFERENCES newsfacts.feeds(id)
  FOREIGN KEY (snapshot_id) REFERENCES newsfacts.snapshots(id)
  CHECK ((attempts >= 0))
  CHECK (((state <> 'fetched'::text) OR (snapshot_id IS NOT NULL)))
  CHECK (((state <> 'extracted'::text) OR (article_id IS NOT NULL)))
  CHECK ((readings >= 0))
  CHECK ((state = ANY (ARRAY['found'::text, 'fetched'::text, 'extracted'::text, 'no-article'::text, 'failed'::text])))
)

CREATE INDEX entries_open ON newsfacts.entries USING btree (state, feed_id) WHERE (state = ANY (ARRAY['found'::text, 'fetched'::text, 'failed'::text]))

CREATE INDEX entries_snapshot ON newsfacts.entries USING btree (snapshot_id) WHERE (snapshot_id IS NOT NULL)

TABLE newsfacts.events (
  id uuid NOT NULL
  article_id uuid NOT NULL
  type text NOT NULL
  mode text
  trigger text NOT NULL
  trigger_start integer NOT NULL  -- offset of the trigger in articles.text
  quantity text  -- how many, in the words of the text
  value numeric  -- the one number that the words give; null for a range or a vague word
  low numeric  -- the bounds that the words give; null where open
  high numeric
  comparator text
  unit text
  occurred_from date  -- half-open interval of days [occurred_from, occurred_to)
  occurred_to date
  date_precision text  -- how exact the words are: time, day, week, month, quarter, season, year, interval
  place_name text
  geoname_id integer
  country text
  admin1 text
  latitude double precision
  longitude double precision
  place_precision text  -- GeoNames feature code of the place; null where only the country is known
  actor text
  target text
  modality text NOT NULL
  attribution text
  sentence text NOT NULL
  span int4range NOT NULL  -- the sentence in articles.text: UTF-16 code units, half-open
  confidence real NOT NULL
  rules text[] NOT NULL
  incident text  -- equal for mentions of one happening within the article
  extractor_version text NOT NULL  -- the version that gave the row its present values
  words tsvector NOT NULL  -- the words of the sentence for full-text search, in English
  PRIMARY KEY (id)
  FOREIGN KEY (article_id) REFERENCES newsfacts.articles(id) ON DELETE CASCADE
  CHECK ((low <= high))
  CHECK ((occurred_from < occurred_to))
  CHECK ((comparator = ANY (ARRAY['='::text, '~'::text, '>'::text, '<'::text, '>='::text, '<='::text])))
  CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
  CHECK ((country ~ '^[A-Z]{2}$'::text))
  CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))
  CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
  CHECK ((modality = ANY (ARRAY['asserted'::text, 'planned'::text, 'possible'::text, 'denied'::text])))
  CHECK ((NOT isempty(span)))
  CHECK ((trigger_start >= 0))
)

CREATE INDEX events_admin1 ON newsfacts.events USING btree (country, admin1) WHERE (admin1 IS NOT NULL)

CREATE INDEX events_amount ON newsfacts.events USING btree (COALESCE(value, low) DESC NULLS LAST, article_id) WHERE (COALESCE(value, low) IS NOT NULL)

CREATE INDEX events_article ON newsfacts.events USING btree (article_id)

CREATE INDEX events_confidence ON newsfacts.events USING btree (confidence)

CREATE INDEX events_country ON newsfacts.events USING btree (country, occurred_from DESC NULLS LAST, article_id) INCLUDE (type, mode, unit, modality, geoname_id)

CREATE INDEX events_mode ON newsfacts.events USING btree (mode, occurred_from DESC NULLS LAST) INCLUDE (type, country, unit, modality, geoname_id, comparator, value, low, high) WHERE (mode IS NOT NULL)

CREATE INDEX events_occurred ON newsfacts.events USING btree (occurred_from DESC NULLS LAST, article_id) INCLUDE (type, mode, country, unit, modality, geoname_id, comparator, value, low, high, confidence)

CREATE INDEX events_place ON newsfacts.events USING btree (geoname_id, occurred_from DESC NULLS LAST) WHERE (geoname_id IS NOT NULL)

CREATE INDEX events_type ON newsfacts.events USING btree (type, occurred_from DESC NULLS LAST) INCLUDE (mode, country, unit, modality, geoname_id)

CREATE INDEX events_unit ON newsfacts.events USING btree (unit, COALESCE(value, low) DESC NULLS LAST, article_id) WHERE (unit IS NOT NULL)

CREATE INDEX events_unit_occurred ON newsfacts.events USING btree (unit, occurred_from DESC NULLS LAST) INCLUDE (type, mode, country, modality, geoname_id, comparator, value, low, high) WHERE (unit IS NOT NULL)

CREATE INDEX events_words ON newsfacts.events USING gin (words)

TABLE newsfacts.feeds (
  id uuid NOT NULL
  url text COLLATE "C" NOT NULL
  title text NOT NULL
  language text NOT NULL
  time_zone text NOT NULL
  every_minutes integer NOT NULL
  skip text[] NOT NULL DEFAULT '{}'::text[]
  active boolean NOT NULL DEFAULT true  -- false: removed from the list; kept because its articles point at it
  etag text
  last_modified text
  polled_at timestamp with time zone
  due_at timestamp with time zone  -- when to poll next; null: never polled, so at once
  failures integer NOT NULL DEFAULT 0  -- polls in a row that failed
  error text
  created_at timestamp with time zone NOT NULL DEFAULT now()
  moved_to text COLLATE "C"  -- where the feed said that it has moved for good; the id stays that of the address on the list
  body_digest text  -- SHA-256 of the last body: the guard where a server knows no ETag
  ttl_minutes integer  -- how long the feed said it may be kept: its ttl, or max-age of Cache-Control
  quiet_polls integer NOT NULL DEFAULT 0  -- polls in a row that brought nothing new
  failure_weight real NOT NULL DEFAULT 0  -- failures in a row, a hard one weighing 2, a soft one 1, a temporary one 0.5; from 10 the feed is flagged as dead
  UNIQUE (url)
  PRIMARY KEY (id)
  CHECK ((every_minutes > 0))
  CHECK ((failure_weight >= (0)::double precision))
  CHECK ((failures >= 0))
  CHECK ((quiet_polls >= 0))
  CHECK ((ttl_minutes > 0))
)

CREATE INDEX feeds_due ON newsfacts.feeds USING btree (due_at NULLS FIRST) WHERE active

-- events by day as when the day was last summed; the function event_counts tells what holds now
TABLE newsfacts.folded_counts (
  dimension text NOT NULL
  key text
  day date NOT NULL
  modality text NOT NULL
  events bigint NOT NULL
  quantified bigint
  low numeric
  high numeric
  open_above bigint
  CHECK ((dimension = ANY (ARRAY['type'::text, 'mode'::text, 'country'::text, 'unit'::text])))
)

CREATE INDEX folded_counts_day ON newsfacts.folded_counts USING btree (dimension, day)

-- manners: one request to a host at a time, with a gap, on however many machines
TABLE newsfacts.hosts (
  host text COLLATE "C" NOT NULL
  next_request_at timestamp with time zone NOT NULL  -- nobody asks the host before: the gap after the last request, or the rest that it asked for
  holder uuid  -- who is asking the host now; null where nobody is
  held_until timestamp with time zone  -- until when that is believed without a new sign of life
  line_until timestamp with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone  -- end of the line: the time given to the last one that was told to come later
  gap_milliseconds integer NOT NULL DEFAULT 0  -- the Crawl-delay of its robots.txt, where that is longer than our own gap
  silences integer NOT NULL DEFAULT 0  -- requests in a row that got no answer
  request_milliseconds real NOT NULL DEFAULT 200  -- how long a request takes of late: a running mean
  PRIMARY KEY (host)
  CHECK ((gap_milliseconds >= 0))
  CHECK ((request_milliseconds >= (0)::double precision))
  CHECK ((silences >= 0))
)

TABLE newsfacts.runs (
  id uuid NOT NULL
  kind text NOT NULL
  started_at timestamp with time zone NOT NULL
  finished_at timestamp with time zone  -- null: still running, or broken off
  counts jsonb NOT NULL DEFAULT '{}'::jsonb
  PRIMARY KEY (id)
  CHECK ((kind = ANY (ARRAY['ingest'::text, 'replay'::text])))
)

CREATE INDEX runs_started ON newsfacts.runs USING btree (started_at)

-- pages as fetched; the same bytes are kept once, with the address and time of their first fetch
TABLE newsfacts.snapshots (
  id text COLLATE "C" NOT NULL  -- SHA-256 of the bytes as fetched
  url text COLLATE "C" NOT NULL
  fetched_at timestamp with time zone NOT NULL
  content_type text
  bytes integer NOT NULL  -- size as fetched
  body bytea STORAGE EXTERNAL NOT NULL  -- the bytes, compressed with brotli
  PRIMARY KEY (id)
  CHECK ((bytes >= 0))
  CHECK ((id ~ '^[0-9a-f]{64}$'::text))
)

CREATE INDEX snapshots_fetched ON newsfacts.snapshots USING btree (fetched_at)

-- asserted events by the first day on which they may have happened; sums stay within one unit; where open_above is not 0, high_sum is a minimum
VIEW newsfacts.daily_counts (
  day date
  country text
  type text
  mode text
  unit text
  events bigint
  low_sum numeric
  high_sum numeric
  open_above bigint
)

-- each event with the article that tells it and the feed that listed the article
VIEW newsfacts.event_facts (
  id uuid
  article_id uuid
  type text
  mode text
  trigger text
  trigger_start integer
  quantity text
  value numeric
  low numeric
  high numeric
  comparator text
  unit text
  occurred_from date
  occurred_to date
  date_precision text
  place_name text
  geoname_id integer
  country text
  admin1 text
  latitude double precision
  longitude double precision
  place_precision text
  actor text
  target text
  modality text
  attribution text
  sentence text
  span int4range
  confidence real
  rules text[]
  incident text
  extractor_version text
  article_url text
  article_title text
  article_published text
  article_published_at timestamp with time zone
  site_name text
  language text
  feed_id uuid
  feed_url text
  feed_title text
)
