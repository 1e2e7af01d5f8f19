/** Which events to find: what a reader may ask of the rows, and the SQL of each condition. */
import type { Database } from "./database.ts";

/** All conditions given must hold. Where a list is given, one of its values must. */
export interface EventFilter {
  /** Events that may have happened on or after this day (`2026-02-01`). Events without a date are then left out. */
  readonly from?: string;
  /** Events that began, or may have begun, before this day. Those whose beginning is unknown are then left out. */
  readonly to?: string;
  /** Events of articles published at or after this day or instant (ISO 8601; a day begins at its midnight in UTC). */
  readonly publishedFrom?: string;
  /** Events of articles published before this day or instant. */
  readonly publishedTo?: string;
  /** PLOVER type: `COERCE`. */
  readonly type?: string | readonly string[];
  readonly mode?: string | readonly string[];
  /** ISO 3166-1 alpha-2: `KH`. */
  readonly country?: string | readonly string[];
  /** GeoNames code of the region within its country: `28`. Together with `country`. */
  readonly admin1?: string | readonly string[];
  /** GeoNames id of the place. */
  readonly place?: number;
  /** What is counted, singular: `suspect`. */
  readonly unit?: string | readonly string[];
  /** At least so many, by the number or the lower bound that the words give. */
  readonly minimum?: number;
  /** At most so many, by the number or the upper bound that the words give. */
  readonly maximum?: number;
  readonly modality?: string | readonly string[];
  /** At least this sure: 0 to 1. */
  readonly confidence?: number;
  /** Whether the event has a quantity. */
  readonly quantified?: boolean;
  /** Words of the sentence, as a search engine takes them: `flood "state of emergency" -drill`. */
  readonly text?: string;
  /** A feed's id or url. */
  readonly feed?: string;
  /** An article's id. */
  readonly article?: string;
  /** Only events of articles written since this instant (ISO 8601). */
  readonly updatedSince?: string;
}

/**
 * For each condition its SQL, with `?` where its value goes. Those on `event` alone stand first: queries that count need
 * no article where only they are asked for.
 */
const EVENT_CONDITIONS: Readonly<Partial<Record<keyof EventFilter, string>>> = {
  // A date without an end ("since 2020") may be any later day.
  from: "(event.occurred_to > ?::date OR event.occurred_to IS NULL AND event.occurred_from IS NOT NULL)",
  // Plain, so that the index which holds the order of the list is entered at this day.
  to: "event.occurred_from < ?::date",
  type: "event.type = ?",
  mode: "event.mode = ?",
  country: "event.country = ?",
  admin1: "event.admin1 = ?",
  place: "event.geoname_id = ?::integer",
  unit: "event.unit = ?",
  minimum: "coalesce(event.value, event.low) >= ?::numeric",
  maximum: "coalesce(event.value, event.high, event.low) <= ?::numeric",
  modality: "event.modality = ?",
  confidence: "event.confidence >= ?::real",
  // Whoever gives a quantity gives a comparator, which lies in the index that is counted by.
  quantified: "(event.comparator IS NOT NULL) = ?",
  text: "event.words @@ websearch_to_tsquery('english', ?)",
  article: "event.article_id = ?::uuid",
};

const ARTICLE_CONDITIONS: Readonly<Partial<Record<keyof EventFilter, string>>> = {
  publishedFrom: "article.published_at >= ?::timestamptz",
  publishedTo: "article.published_at < ?::timestamptz",
  feed: "article.feed_id = (SELECT id FROM newsfacts.feeds WHERE url = ? OR id::text = ?)",
  updatedSince: "article.updated_at >= ?::timestamptz",
};

export interface Conditions {
  /** Joined by AND; `true` where nothing is asked. */
  readonly sql: string;
  readonly values: unknown[];
  /** Whether they speak of `article` too. */
  readonly needArticle: boolean;
}

/** Counted events stand at the first day on which they may have happened: there the index that is counted by is entered. */
const COUNTED_FROM = "event.occurred_from >= ?::date";

/** Says nothing more where both bounds are given, but says it of what the index of amounts holds. */
const RANGE = "coalesce(event.value, event.low) <= ?::numeric";

/** Filters that hold for any share of the rows, from one of them to nearly all, which no statistics tell beforehand. */
const UNFORESEEN: ReadonlySet<string> = new Set(["text", "minimum"] satisfies (keyof EventFilter)[]);

interface ConditionOptions {
  /** Whether the events are counted by their first day: then `from` leaves out those that began before it. */
  readonly counted?: boolean;
  /** Whether the rows of `text` and `minimum` are few, to be found by their indexes before anything else. */
  readonly few?: boolean;
}

/** The conditions of a filter over tables or aliases named `event` and `article`; their values are `$1`, `$2` … */
export function conditionsOf(filter: EventFilter, { counted = false, few = false }: ConditionOptions = {}): Conditions {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const unforeseen: string[] = [];
  const bind = (sql: string, value: unknown) => sql.replaceAll("?", `$${values.push(value)}`);
  const add = (table: Readonly<Partial<Record<keyof EventFilter, string>>>) => {
    for (const [name, sql] of Object.entries(table)) {
      const given = filter[name as keyof EventFilter];
      if (given === undefined) continue;
      const isList = Array.isArray(given) && given.length !== 1;
      // A single value stays an equation, which an index can give in order.
      const condition = bind(
        isList ? sql.replace("= ?", "= ANY(?::text[])") : sql,
        Array.isArray(given) && !isList ? given[0] : given,
      );
      (UNFORESEEN.has(name) ? unforeseen : conditions).push(condition);
    }
  };
  add(counted ? { ...EVENT_CONDITIONS, from: COUNTED_FROM } : EVENT_CONDITIONS);
  if (filter.minimum !== undefined && filter.maximum !== undefined) unforeseen.push(bind(RANGE, filter.maximum));
  if (few && unforeseen.length > 0)
    conditions.push(
      `event.ctid = ANY(ARRAY(SELECT event.ctid FROM newsfacts.events AS event WHERE ${unforeseen.join(" AND ")}))`,
    );
  else conditions.push(...unforeseen);
  const own = conditions.length;
  add(ARTICLE_CONDITIONS);
  return {
    sql: conditions.length === 0 ? "true" : conditions.join(" AND "),
    values,
    needArticle: conditions.length > own,
  };
}

/** Up to so many rows are put in order faster than they are met in the order of the list. */
const FEW = 5_000;

/** Whether so few rows hold the words and the numbers asked for that they are best found first; false where none are asked for. */
export async function areFew(database: Database, { text, minimum, maximum }: EventFilter): Promise<boolean> {
  if (text === undefined && minimum === undefined) return false;
  const asked = Object.entries({ text, minimum, maximum }).filter(
    ([name, value]) => value !== undefined && (name !== "maximum" || minimum !== undefined),
  );
  const { sql, values } = conditionsOf(Object.fromEntries(asked));
  return database.transaction(async (transaction) => {
    // Where many rows match, a reading of all would seem the shortest way to the first of them: it is not.
    await transaction.query("SET LOCAL enable_seqscan = off");
    const [row] = await transaction.query<{ rows: number }>(
      `SELECT count(*) AS rows FROM (SELECT FROM newsfacts.events AS event WHERE ${sql} LIMIT ${FEW}) AS found`,
      values,
    );
    return row!.rows < FEW;
  });
}
