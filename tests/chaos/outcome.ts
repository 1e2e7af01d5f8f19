/** What a run left in the tables, and how two runs differ. */
import { isDeepStrictEqual } from "node:util";
import type { EntryState, Queryable } from "../../store/index.ts";
import { GOOD, type Kind } from "./site.ts";

export interface PageOutcome {
  readonly url: string;
  readonly state: EntryState;
  readonly error: string | null;
}

export interface Outcome {
  readonly pages: readonly PageOutcome[];
  readonly articles: readonly { readonly url: string; readonly digest: string }[];
  /** All columns of all event rows. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Difference {
  readonly what: string;
  readonly quiet?: unknown;
  readonly chaos?: unknown;
}

export async function outcomeOf(database: Queryable): Promise<Outcome> {
  return {
    pages: await database.query("SELECT url, state, error FROM newsfacts.entries ORDER BY url"),
    articles: await database.query("SELECT url, digest FROM newsfacts.articles ORDER BY url"),
    rows: await database.query("SELECT event.*, span::text AS span FROM newsfacts.events AS event ORDER BY id"),
  };
}

/** Where the outcomes differ, and where either is not what the pages should give. */
export function differences(quiet: Outcome, chaos: Outcome, kinds: ReadonlyMap<string, Kind>): Difference[] {
  const found: Difference[] = [];
  for (const table of ["pages", "articles", "rows"] as const) {
    const key = table === "rows" ? "id" : "url";
    const keyed = (rows: readonly object[]) => new Map(rows.map((row) => [(row as Record<string, string>)[key]!, row]));
    const [one, other] = [keyed(quiet[table]), keyed(chaos[table])];
    for (const name of new Set([...one.keys(), ...other.keys()])) {
      if (isDeepStrictEqual(one.get(name), other.get(name))) continue;
      // How often a page that never works was tried depends on the time that there was: its reason is the same.
      if (table === "pages" && kinds.get(name) === "broken" && reasonOf(one.get(name)) === reasonOf(other.get(name)))
        continue;
      found.push({ what: `${table} ${name}`, quiet: one.get(name), chaos: other.get(name) });
    }
  }
  for (const [run, { pages }] of Object.entries({ quiet, chaos })) {
    const known = new Map(pages.map((page) => [page.url, page]));
    for (const [url, kind] of kinds) {
      const page = known.get(url);
      if (page === undefined || !isAsExpected(kind, page)) found.push({ what: `${kind} page ${url}`, [run]: page });
    }
  }
  return found;
}

function isAsExpected(kind: Kind, { state, error }: PageOutcome): boolean {
  return GOOD.has(kind) ? state === "extracted" && error === null : state !== "extracted" && error !== null;
}

function reasonOf(page: object | undefined): string | null {
  return (page as PageOutcome | undefined)?.error ?? null;
}
