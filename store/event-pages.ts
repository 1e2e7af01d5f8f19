/**
 * Pages of events by key: each page begins where the one before ended, at any depth for the same cost, and rows that come in
 * meanwhile neither repeat nor hide others.
 */
import type { Database } from "./database.ts";
import { areFew, conditionsOf, type EventFilter } from "./event-filter.ts";
import { EVENT_FACT, EVENT_TABLES } from "./events.ts";
import type { EventFact } from "./records.ts";

/** `occurred` and `published`: latest first; `oldest`: by the day of the event, first first; `amount`: largest number first. */
export type EventOrder = "occurred" | "oldest" | "published" | "amount";

/** Where a page ended: the value that orders, null among the rows without one, and the key of its last row. */
export interface EventCursor {
  readonly order: EventOrder;
  readonly at: string | number | null;
  readonly articleId: string;
  readonly start: number;
  readonly triggerStart: number;
  readonly id: string;
}

export interface EventPage {
  readonly events: EventFact[];
  /** Null after the last page. */
  readonly next: EventCursor | null;
}

interface Order {
  /** What orders the rows. */
  readonly key: string;
  /** The type of its values in a cursor. */
  readonly type: string;
  readonly direction: "ASC" | "DESC";
  /** As the index is made, so that it can be read in order. */
  readonly sql: string;
}

const ORDERS: Readonly<Record<EventOrder, Order>> = {
  occurred: {
    key: "event.occurred_from",
    type: "date",
    direction: "DESC",
    sql: "event.occurred_from DESC NULLS LAST, event.article_id",
  },
  oldest: {
    key: "event.occurred_from",
    type: "date",
    direction: "ASC",
    sql: "event.occurred_from ASC NULLS FIRST, event.article_id",
  },
  published: {
    key: "article.published_at",
    type: "timestamptz",
    direction: "DESC",
    sql: "article.published_at DESC, article.id",
  },
  amount: {
    key: "coalesce(event.value, event.low)",
    type: "numeric",
    direction: "DESC",
    sql: "coalesce(event.value, event.low) DESC NULLS LAST, event.article_id",
  },
};

/** Within one value of the order: article by article, each from its first sentence on. */
const REST = ["lower(event.span)", "event.trigger_start", "event.id"].join(", ");
const KEY = `event.article_id, ${REST}`;

/** At most `limit` events that match, after those of the page that ended at `after`; rows without a value of the order come last. */
export async function pageEvents(
  database: Database,
  filter: EventFilter,
  { order = "occurred", limit, after = null }: { order?: EventOrder; limit: number; after?: EventCursor | null },
): Promise<EventPage> {
  // One row more than asked for tells whether there is another page.
  const wanted = limit + 1;
  const rows: Row[] = [];
  const few = await areFew(database, filter);
  const read = async (valued: boolean, from: EventCursor | null) =>
    rows.push(...(await part(database, filter, { order, few, valued, after: from, limit: wanted - rows.length })));
  if (after === null || after.at !== null) await read(true, after);
  if (rows.length < wanted) await read(false, after !== null && after.at === null ? after : null);
  const events = rows.slice(0, limit).map(({ at: _, ...event }) => event);
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return { events, next: last && cursorOf(order, last) };
}

interface ReadOptions {
  readonly order?: EventOrder;
  /** Where to begin; at the first where absent. */
  readonly after?: EventCursor | null;
  readonly batch?: number;
}

/** All events that match, in constant memory: pages of `batch` rows, one after the other. */
export async function* readEvents(
  database: Database,
  filter: EventFilter,
  { order = "occurred", after: begin = null, batch = 1000 }: ReadOptions = {},
): AsyncGenerator<EventFact, void, undefined> {
  let after = begin;
  do {
    const page: EventPage = await pageEvents(database, filter, { order, limit: batch, after });
    yield* page.events;
    after = page.next;
  } while (after !== null);
}

type Row = EventFact & { readonly at: string | number | null };

function cursorOf(order: EventOrder, { at, articleId, start, triggerStart, id }: Row): EventCursor {
  return { order, at, articleId, start, triggerStart, id };
}

interface Part {
  readonly order: EventOrder;
  readonly few: boolean;
  /** Whether the rows that have a value of the order are read, or those that have none. */
  readonly valued: boolean;
  readonly after: EventCursor | null;
  readonly limit: number;
}

function part(
  database: Database,
  filter: EventFilter,
  { order: name, few, valued, after, limit }: Part,
): Promise<Row[]> {
  const { key, type, direction, sql: order } = ORDERS[name];
  const { sql, values } = conditionsOf(filter, { few });
  const conditions = [sql, `${key} IS ${valued ? "NOT " : ""}NULL`];
  const bind = (value: unknown, as: string) => {
    values.push(value);
    return `$${values.length}::${as}`;
  };
  if (after !== null) {
    const rest = `(${KEY}) > (${bind(after.articleId, "uuid")}, ${bind(after.start, "integer")}, ${bind(after.triggerStart, "integer")}, ${bind(after.id, "uuid")})`;
    if (!valued) conditions.push(rest);
    else {
      const at = bind(after.at, type);
      const sign = direction === "DESC" ? "<" : ">";
      // The first of the two is where the index is entered.
      conditions.push(`${key} ${sign}= ${at}`, `(${key} ${sign} ${at} OR ${rest})`);
    }
  }
  return database.query<Row>(
    `SELECT ${EVENT_FACT}, ${key} AS "at" ${EVENT_TABLES}
     WHERE ${conditions.join(" AND ")}
     ORDER BY ${order}, ${REST}
     LIMIT ${bind(limit, "integer")}`,
    values,
  );
}
