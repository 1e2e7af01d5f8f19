import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { migrate, pendingMigrations, readMigrations } from "../../store/migrate.ts";
import { describeOnDatabases } from "../support/databases.ts";

describeOnDatabases("migrations", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());

  const next = (sql: string) => [...readMigrations(), { name: "9000_next", sql, checksum: "next" }];

  test("are applied once", async () => {
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await migrate(database)).toEqual([]);
  });

  test("leave nothing of one that fails half-way", async () => {
    const half = next("CREATE TABLE newsfacts.half (id integer); SELECT 1 / 0;");
    await expect(migrate(database, half)).rejects.toThrow(
      /Migration 9000_next failed, and nothing was changed: .*zero/,
    );
    const [row] = await database.query("SELECT to_regclass('newsfacts.half') AS half");
    expect(row).toEqual({ half: null });
  });

  test("are refused where an applied file was changed", async () => {
    const [first, ...rest] = readMigrations();
    const changed = [{ ...first!, checksum: "another" }, ...rest];
    await expect(migrate(database, changed)).rejects.toMatchObject({ code: "migration" });
    await expect(migrate(database, changed)).rejects.toThrow(/was changed after this database had applied it/);
  });

  test("run one after the other where several processes start at once", async () => {
    const once = next("CREATE TABLE newsfacts.once (id integer)");
    const applied = await Promise.all([migrate(database, once), migrate(database, once)]);
    expect(applied.flat()).toEqual(["9000_next"]);
  });

  test("are refused where the database is ahead of the program", async () => {
    await expect(migrate(database)).rejects.toThrow(/holds migration 9000_next, which this version .* does not know/);
    await expect(pendingMigrations(database)).rejects.toThrow(/Upgrade newsfacts/);
  });
});
