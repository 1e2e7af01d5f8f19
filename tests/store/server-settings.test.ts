/** A server that is set otherwise than most are: values and writes are the same. */
import { expect, test } from "vitest";
import { openServer } from "../../store/server.ts";
import { createOnServer, databaseBackends, describeOrSkip } from "../support/databases.ts";

const SETTINGS = {
  bytea_output: "escape",
  extra_float_digits: "0",
  default_transaction_isolation: "serializable",
  timezone: "Asia/Kathmandu",
  datestyle: "SQL, DMY",
  intervalstyle: "sql_standard",
};

const absent = databaseBackends.find(({ name }) => name === "Postgres server")!.absent;
describeOrSkip("A server set otherwise", absent, () => {
  test("gives bytes, numbers and times as any other, and lets two write one row", async () => {
    const { url, drop } = await createOnServer();
    const name = new URL(url).pathname.slice(1);
    const first = await openServer(url);
    for (const [setting, value] of Object.entries(SETTINGS))
      await first.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
    await first.close();

    const database = await openServer(url);
    const [row] = await database.query(
      "SELECT '\\x00ff10'::bytea AS bytes, 0.1::float8 + 0.2 AS sum, timestamptz '2026-02-13 08:00Z' AS at, date '2026-02-13' AS day",
    );
    const bytes = Buffer.from([0, 255, 16]);
    expect(row).toEqual({ bytes, sum: 0.1 + 0.2, at: "2026-02-13T08:00:00.000Z", day: "2026-02-13" });

    await database.query("CREATE TABLE public.counter AS SELECT 0 AS count");
    const pool = await database.openPool("public", 4);
    const count = async () => {
      await database.transaction(async (transaction) => {
        await transaction.query("SELECT pg_sleep(0.1)");
        await transaction.query("UPDATE public.counter SET count = count + 1");
      });
      await pool.query("UPDATE counter SET count = count + 1 FROM (SELECT pg_sleep(0.1)) AS slept");
    };
    await Promise.all([count(), count(), count()]);
    expect(await database.query("SELECT count FROM public.counter")).toEqual([{ count: 6 }]);
    await database.close();
    await drop();
  });
});
