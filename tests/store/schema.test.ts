/**
 * `store/schema.sql` shows the tables as the migrations leave them, for the reader of a change. After a new migration:
 *
 *     npx vitest run tests/store/schema.test.ts -u
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { describeOnDatabases } from "../support/databases.ts";
import { describeSchema } from "../support/describe-schema.ts";

describeOnDatabases("schema", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());

  test("is the one in store/schema.sql", async () => {
    await expect(await describeSchema(database)).toMatchFileSnapshot("../../store/schema.sql");
  });
});
