import { expect, test } from "vitest";
import { isAway } from "../../store/away.ts";
import { openServer } from "../../store/server.ts";
import { createOnServer, databaseBackends, describeOrSkip } from "../support/databases.ts";

test.each([
  ["ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432", true],
  ["ENOTFOUND", "getaddrinfo ENOTFOUND postgres", true],
  ["57P03", "the database system is starting up", true],
  ["53300", "sorry, too many clients already", true],
  [undefined, "Connection terminated due to connection timeout", true],
  [undefined, "LOADING Redis is loading the dataset in memory", true],
  ["28P01", 'password authentication failed for user "news"', false],
  ["3D000", 'database "news" does not exist', false],
  [undefined, "WRONGPASS invalid username-password pair or user is disabled.", false],
  [undefined, "ERR DB index is out of range", false],
  ["CERT_HAS_EXPIRED", "certificate has expired", false],
])("%s: %s", (code, message, away) => {
  expect(isAway(Object.assign(new Error(message), code === undefined ? {} : { code }))).toBe(away);
});

const absent = databaseBackends.find(({ name }) => name === "Postgres server")!.absent;
describeOrSkip("A Postgres that answers", absent, () => {
  test("refuses a database that it does not have, and says what to do", async () => {
    const { url, drop } = await createOnServer();
    await drop();
    await expect(openServer(url)).rejects.toMatchObject({
      code: "refused",
      message: expect.stringMatching(/does not exist\. Make that database with createdb/),
    });
  });
});
