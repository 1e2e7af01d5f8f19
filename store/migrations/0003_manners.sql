-- What lets many machines behave as one guest: a host's slot, and the pace at which each feed is polled.

-- robots.txt is read by each process once an hour and need not be kept.
ALTER TABLE newsfacts.hosts
  DROP COLUMN robots,
  DROP COLUMN robots_at,
  ADD COLUMN holder uuid,
  ADD COLUMN held_until timestamptz,
  ADD COLUMN line_until timestamptz NOT NULL DEFAULT '-infinity',
  ADD COLUMN gap_milliseconds integer NOT NULL DEFAULT 0 CHECK (gap_milliseconds >= 0),
  ADD COLUMN silences integer NOT NULL DEFAULT 0 CHECK (silences >= 0);
COMMENT ON COLUMN newsfacts.hosts.next_request_at IS 'nobody asks the host before: the gap after the last request, or the rest that it asked for';
COMMENT ON COLUMN newsfacts.hosts.holder IS 'who is asking the host now; null where nobody is';
COMMENT ON COLUMN newsfacts.hosts.held_until IS 'until when that is believed without a new sign of life';
COMMENT ON COLUMN newsfacts.hosts.line_until IS 'end of the line: the time given to the last one that was told to come later';
COMMENT ON COLUMN newsfacts.hosts.gap_milliseconds IS 'the Crawl-delay of its robots.txt, where that is longer than our own gap';
COMMENT ON COLUMN newsfacts.hosts.silences IS 'requests in a row that got no answer';

ALTER TABLE newsfacts.feeds
  ADD COLUMN moved_to text COLLATE "C",
  ADD COLUMN body_digest text,
  ADD COLUMN ttl_minutes integer CHECK (ttl_minutes > 0),
  ADD COLUMN quiet_polls integer NOT NULL DEFAULT 0 CHECK (quiet_polls >= 0),
  ADD COLUMN failure_weight real NOT NULL DEFAULT 0 CHECK (failure_weight >= 0);
COMMENT ON COLUMN newsfacts.feeds.moved_to IS 'where the feed said that it has moved for good; the id stays that of the address on the list';
COMMENT ON COLUMN newsfacts.feeds.body_digest IS 'SHA-256 of the last body: the guard where a server knows no ETag';
COMMENT ON COLUMN newsfacts.feeds.ttl_minutes IS 'how long the feed said it may be kept: its ttl, or max-age of Cache-Control';
COMMENT ON COLUMN newsfacts.feeds.quiet_polls IS 'polls in a row that brought nothing new';
COMMENT ON COLUMN newsfacts.feeds.failure_weight IS 'failures in a row, a hard one weighing 2, a soft one 1, a temporary one 0.5; from 10 the feed is flagged as dead';
