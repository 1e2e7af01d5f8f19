/** The state of the rows is another one after every change, in whichever order changes end that ran at once. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { joinChanges, stateOfRows } from "../../store/changes.ts";
import { type Database, saveArticle, saveArticles } from "../../store/index.ts";
import { makeArticle } from "../support/articles.ts";
import { databaseBackends, describeOnDatabases, describeOrSkip, emptyTables } from "../support/databases.ts";

const article = (name: string) => makeArticle(name, "Police held 3 men.", [{ trigger: "held" }]);

describeOnDatabases("state of the rows", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  beforeEach(() => emptyTables(database));
  afterAll(() => database.close());

  test("is the same while nothing is written, also when its marks are joined", async () => {
    for (const name of ["one", "two", "three"]) await saveArticle(database, article(name));
    const state = await stateOfRows(database);
    await joinChanges(database, 1);
    expect(await database.query("SELECT FROM newsfacts.changes")).toHaveLength(1);
    await joinChanges(database, 0);
    expect(await stateOfRows(database)).toBe(state);
    await saveArticle(database, article("three"));
    expect(await stateOfRows(database)).toBe(state);
  });

  test("keeps every mark while several write and others join", async () => {
    let isWriting = true;
    const states: string[] = [];
    const write = async (writer: string) => {
      for (let round = 0; round < 20; round++) {
        await saveArticles(database, [article(`${writer} ${round}`)]);
        states.push(await stateOfRows(database));
      }
    };
    const join = async () => {
      while (isWriting) await joinChanges(database, 1);
    };
    const writers = Promise.all([write("a"), write("b")]).finally(() => {
      isWriting = false;
    });
    await Promise.all([writers, join(), join()]);
    const state = await stateOfRows(database);
    await joinChanges(database, 0);
    expect(await stateOfRows(database)).toBe(state);
    // Marks are added and never lost: each state is above the one that the same eyes saw before.
    const sums = states.map(BigInt);
    expect([...sums].sort((one, other) => (one < other ? -1 : 1))).toEqual(sums);
  });
});

const server = databaseBackends.find(({ name }) => name === "Postgres server")!;

describeOrSkip("state of the rows, seen by others", server.absent, () => {
  let database: Database;
  beforeAll(async () => {
    database = await server.open();
  });
  afterAll(() => database.close());

  test("changes with a write that began before one that ended first", async () => {
    const states: string[] = [];
    const look = async () => states.push(await stateOfRows(database));
    const [written, tellWritten] = signal();
    const [mayEnd, letEnd] = signal();
    const early = database.transaction(async (transaction) => {
      await transaction.query(
        `INSERT INTO newsfacts.feeds (id, url, title, language, time_zone, every_minutes)
         VALUES (gen_random_uuid(), 'https://early.example/', 'Early', 'en', 'UTC', 60)`,
      );
      tellWritten();
      await mayEnd;
    });
    await written;
    await look();
    await saveArticle(database, article("late"));
    await look();
    letEnd();
    await early;
    await look();
    expect(new Set(states).size).toBe(3);
  });
});

function signal(): [given: Promise<void>, give: () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}
