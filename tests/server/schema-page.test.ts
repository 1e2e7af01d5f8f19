/** `docs/schema.md` describes every column of the database and every type and mode, and none that is not there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import type { Database } from "../../store/index.ts";
import { openTestDatabase } from "../support/databases.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const page = readFileSync(join(packageRoot, "docs", "schema.md"), "utf8");

/** `events.value numeric`, with "!" after the name of a column that is never null. */
function described(): string[] {
  return page.split(/^## /m).flatMap((part) => {
    const table = part.slice(0, part.indexOf("\n"));
    return [...part.matchAll(/^\| (\*\*)?`(\w+)`(?:\*\*)? \| ([^|]+) \| ([^|]+) \|$/gm)].map(
      ([, bold, column, type]) =>
        `${table}.${column}${bold ? "!" : ""} ${type!.replace("timestamptz", "timestamp with time zone")}`,
    );
  });
}

test("docs/schema.md has every column with its type", async () => {
  const columns = await database.query<{ line: string }>(
    `SELECT relation.relname || '.' || attname || CASE WHEN attnotnull THEN '! ' ELSE ' ' END || format_type(atttypid, atttypmod) AS line
     FROM pg_class AS relation JOIN pg_attribute ON attrelid = relation.oid
     WHERE relnamespace = 'newsfacts'::regnamespace AND relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped
       -- The view repeats the columns of the table events, which are described there.
       AND NOT (relation.relname = 'event_facts' AND attname IN
         (SELECT attname FROM pg_attribute WHERE attrelid = 'newsfacts.events'::regclass))`,
  );
  expect(described().sort()).toEqual(columns.map(({ line }) => line).sort());
});

test("docs/schema.md has every type with its modes, as the lexicon of triggers has them", () => {
  const [, section = ""] = /^### Types and modes$(.*?)^## /ms.exec(page) ?? [];
  const listed = [...section.matchAll(/^\| ([A-Z, ]+)( \+)? \| ([a-z, ]*)\|/gm)].flatMap(([, types, , modes]) =>
    types!.split(", ").flatMap((type) => modes!.split(", ").map((mode) => `${type} ${mode.trim()}`.trim())),
  );
  const [, ...triggers] = readFileSync(join(packageRoot, "seeds", "triggers.tsv"), "utf8")
    .trim()
    .split("\n");
  const known = triggers.map((line) => line.split("\t")).map(([, , , type, mode]) => `${type} ${mode}`.trim());
  expect(listed.sort()).toEqual([...new Set(known)].sort());
});
