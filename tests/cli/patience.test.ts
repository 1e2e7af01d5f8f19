import { expect, test } from "vitest";
import { patiently } from "../../cli/patience.ts";
import { StoreError } from "../../store/errors.ts";

/** A server that answers from the given attempt on. */
function serverThatComes(at: number, code: "unreachable" | "refused" = "unreachable") {
  const server = {
    attempts: 0,
    async open() {
      server.attempts += 1;
      if (server.attempts < at) throw new StoreError(code, "Cannot use Postgres at db:5432/news: no answer.");
      return "open";
    },
  };
  return server;
}

test("waits for a server that is away, and says so once in a while", async () => {
  const server = serverThatComes(3);
  const said: string[] = [];
  expect(await patiently(server.open, 5000, (line) => said.push(line))).toBe("open");
  expect(server.attempts).toBe(3);
  expect(said).toEqual(["Cannot use Postgres at db:5432/news: no answer. Trying again for 5 s (--wait-for-servers)."]);
});

test("gives up when the time is over, having tried at its very end", async () => {
  const server = serverThatComes(1000);
  const start = Date.now();
  await expect(patiently(server.open, 600, () => {})).rejects.toThrow("no answer");
  expect(Date.now() - start).toBeGreaterThanOrEqual(590);
  expect(server.attempts).toBeGreaterThanOrEqual(2);
});

test("waits neither without patience nor for a server that refuses", async () => {
  const away = serverThatComes(2);
  await expect(patiently(away.open, 0)).rejects.toThrow("no answer");
  const refusing = serverThatComes(2, "refused");
  await expect(patiently(refusing.open, 5000)).rejects.toThrow("no answer");
  expect([away.attempts, refusing.attempts]).toEqual([1, 1]);
});
