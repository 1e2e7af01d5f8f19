/** The SQL of every panel of the dashboard runs on the real schema, as the role that only reads, and finds the fixture's rows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { panelQueries } from "../../bench/panels.ts";
import { packageRoot } from "../../extractors/seeds.ts";
import type { Database } from "../../store/index.ts";
import { saveArticles } from "../../store/index.ts";
import { type EventWords, makeArticle } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";
import { saveFixtureRows, TEXT } from "./fixture-rows.ts";

const SHOWN = ["2026-01-01T00:00:00Z", "2026-02-13T12:00:00Z"] as const;

/** One event for each of the panels that count people. */
const harmed = ["kill", "injure", "arrest", "displace"].map(
  (mode, index): EventWords => ({
    trigger: "held",
    quantity: String(index + 1),
    value: index + 1,
    unit: "person",
    date: "Police",
    from: "2026-02-01",
    to: "2026-02-02",
    changes: { mode },
  }),
);

describeOnDatabases("dashboard", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
    await saveFixtureRows(database);
    await saveArticles(database, [makeArticle("harm", TEXT, harmed)]);
  });
  afterAll(() => database.close());

  test.each(panelQueries(...SHOWN))("the panel $title finds rows", async ({ sql }) => {
    const rows = await database.transaction(async (transaction) => {
      await transaction.query("SET LOCAL ROLE newsfacts_reader");
      return transaction.query(sql);
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(sql).not.toContain("$__");
  });

  test("people are shown between bounds", async () => {
    const { sql } = panelQueries(...SHOWN).find(({ title }) => title === "People arrested")!;
    const rows = await database.query(sql);
    // 1, 7, and more than 800: at least 808, with one number open above.
    expect(rows).toContainEqual(
      expect.objectContaining({ "at least": 810, "at most, as stated": 810, "numbers open above": 1 }),
    );
  });

  test("the role that only reads cannot write, nor see page bytes", async () => {
    const asReader = (sql: string) =>
      database.transaction(async (transaction) => {
        await transaction.query("SET LOCAL ROLE newsfacts_reader");
        return transaction.query(sql);
      });
    await expect(asReader("DELETE FROM newsfacts.events")).rejects.toThrow(/permission denied/);
    await expect(asReader("SELECT body FROM newsfacts.snapshots")).rejects.toThrow(/permission denied/);
    expect(await asReader("SELECT 1 FROM newsfacts.event_facts")).not.toHaveLength(0);
  });
});

test("the provisioning files name the data source that the panels ask", () => {
  const read = (path: string) => parse(readFileSync(join(packageRoot, "dashboards", path), "utf8"));
  const { datasources } = read("provisioning/datasources/newsfacts.yaml");
  const dashboard = JSON.parse(readFileSync(join(packageRoot, "dashboards", "newsfacts.json"), "utf8"));
  for (const { datasource } of dashboard.panels)
    expect(datasource).toEqual({ type: datasources[0].type, uid: datasources[0].uid });
  expect(read("provisioning/dashboards/newsfacts.yaml").providers[0].type).toBe("file");
});
