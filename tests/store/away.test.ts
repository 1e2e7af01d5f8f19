import { expect, test } from "vitest";
import { isAway, isServerTrouble } from "../../store/away.ts";
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

test.each([
  ["08006", "connection failure", true],
  ["25006", "cannot execute INSERT in a read-only transaction", true],
  ["40P01", "deadlock detected", true],
  ["53100", "could not extend file: No space left on device", true],
  ["ECONNRESET", "read ECONNRESET", true],
  [undefined, "Connection terminated unexpectedly", true],
  ["22P05", "unsupported Unicode escape sequence", false],
  ["23514", "new row violates check constraint", false],
  ["54000", "string is too long for tsvector", false],
  ["ERR_BUFFER_OUT_OF_BOUNDS", "outside buffer bounds", false],
  [undefined, "Maximum call stack size exceeded", false],
])("%s: %s lies with the server: %s", (code, message, trouble) => {
  expect(isServerTrouble(Object.assign(new Error(message), code === undefined ? {} : { code }))).toBe(trouble);
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
