/** Transactions, the same on both backends. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { openDatabase, readEnvironment } from "../../store/index.ts";
import { describeOnDatabases } from "../support/databases.ts";

describeOnDatabases("database", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
    await database.query("CREATE TABLE newsfacts.probe (value integer PRIMARY KEY)");
  });
  afterAll(() => database.close());

  const values = async () =>
    (await database.query<{ value: number }>("SELECT value FROM newsfacts.probe ORDER BY 1")).map(({ value }) => value);

  test("a transaction is kept when its work returns", async () => {
    const result = await database.transaction(async (transaction) => {
      await transaction.query("INSERT INTO newsfacts.probe VALUES ($1)", [1]);
      return "done";
    });
    expect(result).toBe("done");
    expect(await values()).toEqual([1]);
  });

  test("a transaction is undone when its work throws, and the next one is not touched by it", async () => {
    const failing = database.transaction(async (transaction) => {
      await transaction.query("INSERT INTO newsfacts.probe VALUES (2)");
      await transaction.query("INSERT INTO newsfacts.probe VALUES (1)");
    });
    await expect(failing).rejects.toMatchObject({ code: "23505" });
    await database.transaction((transaction) => transaction.query("INSERT INTO newsfacts.probe VALUES (3)"));
    expect(await values()).toEqual([1, 3]);
  });

  test("what others ask meanwhile stays outside of a transaction", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = database.transaction(async (transaction) => {
      await transaction.query("INSERT INTO newsfacts.probe VALUES (4)");
      await held;
      throw new Error("undo");
    });
    const second = database.query("INSERT INTO newsfacts.probe VALUES (5)");
    const third = database.transaction((transaction) => transaction.query("INSERT INTO newsfacts.probe VALUES (6)"));
    release();
    await expect(first).rejects.toThrow("undo");
    await Promise.all([second, third]);
    expect(await values()).toEqual([1, 3, 5, 6]);
  });

  test("within a transaction the database itself is not asked", async () => {
    const asking = database.transaction(() => database.query("SELECT 1"));
    await expect(asking).rejects.toThrow(/ask the transaction that was handed in/);
    const nesting = database.transaction(() => database.transaction(async () => 1));
    await expect(nesting).rejects.toThrow(/ask the transaction that was handed in/);
    expect(await database.query("SELECT 1 AS value")).toEqual([{ value: 1 }]);
  });

  test("a client that is given back in a transaction leaves nothing of it", async () => {
    const pool = await database.openPool("newsfacts", 2);
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO newsfacts.probe VALUES (7)");
    client.release(true);
    expect(await values()).not.toContain(7);
    await pool.end();
  });
});

test("a server that does not answer is named, without its password", async () => {
  const environment = readEnvironment({ DATABASE_URL: "postgres://someone:secret@127.0.0.1:1/news" });
  const opening = openDatabase(environment);
  await expect(opening).rejects.toThrow(/Cannot use Postgres at 127\.0\.0\.1:1\/news: .*ECONNREFUSED.*DATABASE_URL/);
  await expect(opening).rejects.not.toThrow(/secret/);
});
