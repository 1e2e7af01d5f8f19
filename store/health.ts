/** What `newsfacts doctor` asks of the database. */
import type { Database } from "./database.ts";
import { dueFeeds } from "./feeds.ts";
import { pendingMigrations } from "./migrate.ts";
import type { EntryState, FeedRecord } from "./records.ts";

export interface Health {
  readonly description: string;
  /** `18.6` */
  readonly postgresVersion: string;
  /** Names of the migrations still to be applied; where there are any, the figures below are 0 or empty. */
  readonly pendingMigrations: readonly string[];
  readonly feeds: number;
  readonly entries: Readonly<Record<EntryState, number>>;
  readonly articles: number;
  readonly events: number;
  /** Size of the database on disk. */
  readonly bytes: number;
  /** Feeds whose poll is late by three of their intervals or more. */
  readonly overdue: readonly FeedRecord[];
  /** Feeds whose last poll failed. */
  readonly failing: number;
}

/** A feed may wait its turn; three turns missed mean that nobody polls. */
const TURNS_MISSED = 3;

/** @param now ISO 8601, against which feeds are late */
export async function checkHealth(database: Database, now: string): Promise<Health> {
  const pending = await pendingMigrations(database);
  const [server] = await database.query<{ version: string; bytes: number }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`,
  );
  const figures = pending.length > 0 ? NO_FIGURES : await countAll(database, now);
  return {
    description: database.description,
    postgresVersion: server!.version.split(" ")[0]!,
    pendingMigrations: pending,
    bytes: server!.bytes,
    ...figures,
  };
}

type Figures = Pick<Health, "feeds" | "entries" | "articles" | "events" | "overdue" | "failing">;

const NO_ENTRIES: Record<EntryState, number> = { found: 0, fetched: 0, extracted: 0, "no-article": 0, failed: 0 };
const NO_FIGURES: Figures = { feeds: 0, entries: NO_ENTRIES, articles: 0, events: 0, overdue: [], failing: 0 };

async function countAll(database: Database, now: string): Promise<Figures> {
  const [counts] = await database.query<Pick<Figures, "feeds" | "articles" | "events" | "failing">>(
    `SELECT
       (SELECT count(*) FROM newsfacts.feeds WHERE active) AS feeds,
       (SELECT count(*) FROM newsfacts.feeds WHERE active AND failures > 0) AS failing,
       (SELECT count(*) FROM newsfacts.articles) AS articles,
       (SELECT count(*) FROM newsfacts.events) AS events`,
  );
  const states = await database.query<{ state: EntryState; entries: number }>(
    "SELECT state, count(*) AS entries FROM newsfacts.entries GROUP BY state",
  );
  const late = (feed: FeedRecord) =>
    feed.duePollAt !== null &&
    Date.parse(now) - Date.parse(feed.duePollAt) >= TURNS_MISSED * feed.everyMinutes * 60_000;
  return {
    ...counts!,
    entries: { ...NO_ENTRIES, ...Object.fromEntries(states.map(({ state, entries }) => [state, entries])) },
    overdue: (await dueFeeds(database, now)).filter(late),
  };
}
