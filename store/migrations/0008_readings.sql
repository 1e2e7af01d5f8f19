-- What keeps one bad page from coming back for ever, and what tells those who wait for a host when to come.

ALTER TABLE newsfacts.entries ADD COLUMN readings integer NOT NULL DEFAULT 0 CHECK (readings >= 0);
COMMENT ON COLUMN newsfacts.entries.readings IS 'how often its stored page was read by itself, since its reading had failed or ended the process; from 3 it has failed for good';

ALTER TABLE newsfacts.hosts ADD COLUMN request_milliseconds real NOT NULL DEFAULT 200 CHECK (request_milliseconds >= 0);
COMMENT ON COLUMN newsfacts.hosts.request_milliseconds IS 'how long a request takes of late: a running mean';
