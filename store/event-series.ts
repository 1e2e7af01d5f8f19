/**
 * Events counted: over time, and by what they say. Numbers are summed as bounds: "more than 800" adds 800 to the lower sum and is
 * counted as open above, so that nobody shows it as exactly 800. Nothing is summed across units.
 */
import type { Queryable } from "./database.ts";
import { DIMENSIONS, type Dimension } from "./event-counts.ts";
import { conditionsOf, type EventFilter } from "./event-filter.ts";

export type Bucket = "day" | "week" | "month" | "quarter" | "year" | "all";
export type SeriesKey = "type" | "mode" | "country" | "unit" | "modality";

export interface SeriesPoint {
  /** First day of the bucket (weeks begin on Monday); null where all time is one bucket. */
  readonly day: string | null;
  /** The value of what is grouped by; null where the rows have none, or nothing is grouped by. */
  readonly key: string | null;
  readonly events: number;
  /** Of these, the events that give a number; null, as the three below, where the rows are not all of one unit. */
  readonly quantified: number | null;
  /** Sum of the lower bounds. */
  readonly low: number | null;
  /** Sum of the upper bounds; where a row has none ("more than 800"), its number counts, and `openAbove` tells. */
  readonly high: number | null;
  /** Rows whose number has no upper bound: where there are any, the true sum may be above `high`. */
  readonly openAbove: number | null;
}

export interface Series {
  readonly points: SeriesPoint[];
  /** False where the series has more points than an answer holds. */
  readonly complete: boolean;
  /** Days of the first and of the last event that is counted; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Points that a series holds at most; beyond it the answer is cut and says so. */
const MOST_POINTS = 10_000;

const KEYS: Readonly<Record<SeriesKey, string>> = {
  type: "event.type",
  mode: "event.mode",
  country: "event.country",
  unit: "event.unit",
  modality: "event.modality",
};

/** What the words give as the least and the most. "fewer than 50" may be none: counts of people and things are not negative. */
const LOW = `coalesce(event.low, CASE WHEN event.comparator IN ('<', '<=') THEN least(event.value, 0) ELSE event.value END)`;
const HIGH = "coalesce(event.high, event.value, event.low)";
const OPEN_ABOVE =
  "event.high IS NULL AND (event.comparator IN ('>', '>=') OR event.value IS NULL AND event.low IS NOT NULL)";

export const SUMS = `count(${HIGH}) AS quantified, sum(${LOW}) AS low, sum(${HIGH}) AS high,
  count(*) FILTER (WHERE ${OPEN_ABOVE}) AS open_above`;
export const NO_SUMS =
  "NULL::bigint AS quantified, NULL::numeric AS low, NULL::numeric AS high, NULL::bigint AS open_above";

/** Events that match, counted by the first day on which they may have happened; those without a date only where all is one bucket. */
export async function eventSeries(
  database: Queryable,
  filter: EventFilter,
  { bucket, by = null }: { readonly bucket: Bucket; readonly by?: SeriesKey | null },
): Promise<Series> {
  const { sql, values, needArticle } = conditionsOf(filter, { counted: true });
  const isSummed = by === "unit" || isOfOneUnit(filter);
  const key = by === null ? "NULL::text" : KEYS[by];
  const dimension = dimensionOf(filter, by);
  const isAll = bucket === "all";
  const fromEvents = (which: string) => `
    SELECT ${isAll ? "NULL::date" : "event.occurred_from"} AS day, ${key} AS key, min(event.occurred_from) AS first,
      max(event.occurred_from) AS last, count(*) AS events, ${isSummed ? SUMS : NO_SUMS}
    FROM newsfacts.events AS event
    ${needArticle ? "JOIN newsfacts.articles AS article ON article.id = event.article_id" : ""}
    WHERE ${sql} AND ${which} ${by === "unit" ? "AND event.unit IS NOT NULL" : ""}
    GROUP BY 1, 2`;
  const fromSums = `
    SELECT event.occurred_from AS day, ${key} AS key, event.occurred_from AS first, event.occurred_from AS last,
      event.events, ${isSummed ? "event.quantified, event.low, event.high, event.open_above" : NO_SUMS}
    FROM newsfacts.event_counts('${dimension}') AS event
      (${dimension}, occurred_from, modality, events, quantified, low, high, open_above)
    WHERE ${sql}`;
  const parts =
    dimension === null
      ? [fromEvents(isAll ? "true" : "event.occurred_from IS NOT NULL")]
      : [fromSums, ...(isAll ? [fromEvents("event.occurred_from IS NULL")] : [])];
  const rows = await database.query<SeriesPoint & Pick<Series, "first" | "last">>(
    `SELECT ${isAll ? "NULL::date" : `date_trunc('${bucket}', daily.day::timestamp)::date`} AS day, daily.key,
       sum(daily.events)::bigint AS events, sum(daily.quantified)::bigint AS quantified, sum(daily.low) AS low,
       sum(daily.high) AS high, sum(daily.open_above)::bigint AS "openAbove",
       min(min(daily.first)) OVER () AS first, max(max(daily.last)) OVER () AS last
     FROM (${parts.join(" UNION ALL ")}) AS daily
     GROUP BY 1, 2
     ORDER BY 1 DESC NULLS LAST, 3 DESC, 2
     LIMIT ${MOST_POINTS + 1}`,
    values,
  );
  const { first = null, last = null } = rows[0] ?? {};
  const points = rows.slice(0, MOST_POINTS).map(({ first: _, last: __, ...point }) => point);
  return { points, complete: rows.length <= MOST_POINTS, first, last };
}

/** Whether all numbers that match are of one unit, so that they can be added. */
export function isOfOneUnit({ unit }: EventFilter): boolean {
  return typeof unit === "string" || unit?.length === 1;
}

/** Of what the sums are that answer: of the one thing that is grouped by or asked for; null where they are too coarse. */
function dimensionOf(filter: EventFilter, by: SeriesKey | null): Dimension | null {
  const { from: _, to: __, modality: ___, ...rest } = filter;
  const named = new Set<string>(Object.keys(rest).filter((name) => rest[name as keyof typeof rest] !== undefined));
  if (by !== null && by !== "modality") named.add(by);
  // Every event has a type: its sums are those of all.
  const [only = "type", ...others] = named;
  return others.length === 0 ? (DIMENSIONS.find((dimension) => dimension === only) ?? null) : null;
}
