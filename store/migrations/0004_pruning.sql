-- Pruning asks for old pages and for who points at them; without these it would read whole tables for each batch.
CREATE INDEX snapshots_fetched ON newsfacts.snapshots (fetched_at);
CREATE INDEX entries_snapshot ON newsfacts.entries (snapshot_id) WHERE snapshot_id IS NOT NULL;
CREATE INDEX articles_snapshot ON newsfacts.articles (snapshot_id) WHERE snapshot_id IS NOT NULL;
