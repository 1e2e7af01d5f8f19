/** One table of literals, read through both drivers: each must come out as the same value of JavaScript. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { describeOnDatabases } from "../support/databases.ts";

const LITERALS: readonly [sql: string, value: unknown][] = [
  ["NULL::date", null],
  ["DATE '2026-02-13'", "2026-02-13"],
  ["ARRAY[DATE '2026-02-13', NULL]", ["2026-02-13", null]],
  ["ARRAY[]::date[]", []],
  ["TIMESTAMPTZ '2026-02-13 08:00:00+08'", "2026-02-13T00:00:00.000Z"],
  ["TIMESTAMPTZ '2026-02-13 08:00:00.25+00'", "2026-02-13T08:00:00.250Z"],
  ["TIMESTAMPTZ '0033-04-03 12:00:00+00'", "0033-04-03T12:00:00.000Z"],
  ["TIMESTAMPTZ 'infinity'", "infinity"],
  ["7::int8", 7],
  ["9007199254740991::int8", 9007199254740991],
  ["ARRAY[1, NULL, -2]::int8[]", [1, null, -2]],
  ["count(*)", 1],
  ["7::int4", 7],
  ["7::int2", 7],
  ["12.50::numeric", 12.5],
  ["1e21::numeric", 1e21],
  ["0.1::numeric", 0.1],
  ["sum(3::int8)", 3],
  ["0.9::real", 0.9],
  ["0.1::float8 + 0.2::float8", 0.1 + 0.2],
  ["true", true],
  ["'text'::text", "text"],
  ["'\u{1F600} \"é\"'", '\u{1F600} "é"'],
  ["ARRAY['a', 'b\"c', NULL, 'd,e']", ["a", 'b"c', null, "d,e"]],
  ["ARRAY[1, 2]::int4[]", [1, 2]],
  ['\'{"a": [1, null, "x"]}\'::jsonb', { a: [1, null, "x"] }],
  ["'2af24a07-0a35-5a7e-a1d0-cbd16ea6fd0d'::uuid", "2af24a07-0a35-5a7e-a1d0-cbd16ea6fd0d"],
  ["'\\x00ff10'::bytea", Buffer.from([0, 255, 16])],
  ["int4range(3, 9)::text", "[3,9)"],
];

/** Values as our queries send them. */
const PARAMETERS: readonly [cast: string, value: unknown][] = [
  ["uuid[]", ["2af24a07-0a35-5a7e-a1d0-cbd16ea6fd0d", null]],
  ["text[]", ['a"b', "c,d", "", "NULL", null, "back\\slash", "{}", "\u{1F600}"]],
  ["numeric[]", [1, 2.5, null, 1e21, -0.001]],
  ["date[]", ["2026-02-13", null]],
  ["integer[]", [1, null]],
  ["real[]", [0.5, null]],
  ["double precision[]", [10.62, null]],
  ["bytea", Buffer.from([0, 255, 16])],
  ["timestamptz", "2026-02-13T08:00:00.000Z"],
  ["integer", null],
  ["boolean", false],
];

describeOnDatabases("types", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());

  test.each(LITERALS)("%s", async (sql, value) => {
    const [row] = await database.query(`SELECT ${sql} AS value`);
    expect(row).toEqual({ value });
  });

  test.each(PARAMETERS)("a parameter of type %s", async (cast, value) => {
    const [row] = await database.query(`SELECT $1::${cast} AS value`, [value]);
    if (cast === "numeric[]") expect((row!.value as unknown[]).map((item) => item && Number(item))).toEqual(value);
    else expect(row).toEqual({ value });
  });

  test("an int8 that JavaScript cannot hold is refused, not rounded", async () => {
    await expect(database.query("SELECT 9007199254740993::int8 AS value")).rejects.toThrow("too large to be read");
  });

  test("errors carry the code of Postgres", async () => {
    await expect(database.query("SELECT 1 / 0")).rejects.toMatchObject({ code: "22012" });
  });
});
