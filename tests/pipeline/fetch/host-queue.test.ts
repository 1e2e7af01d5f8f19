import { expect, test } from "vitest";
import { createHostQueue, HostBusy } from "../../../pipeline/fetch/host-queue.ts";

const { signal } = new AbortController();

test("a silent host rests longer each time, and one answer ends it", async () => {
  let now = 0;
  const hosts = createHostQueue(0, 0, () => now);
  const rest = async () =>
    hosts.enter("a", signal).then(
      (leave) => {
        leave();
        return 0;
      },
      (busy: HostBusy) => busy.milliseconds,
    );
  hosts.silent("a");
  expect(await rest()).toBe(0);
  for (const expected of [60_000, 120_000, 240_000, 480_000, 900_000, 900_000]) {
    hosts.silent("a");
    expect(await rest()).toBe(expected);
    now += expected;
    expect(await rest()).toBe(0);
  }
  hosts.answered("a");
  hosts.silent("a");
  expect(await rest()).toBe(0);
});

test("who gives up in the line lets the next one through", async () => {
  const hosts = createHostQueue(0, 0);
  const leave = await hosts.enter("a", signal);
  const second = new AbortController();
  const gaveUp = expect(hosts.enter("a", second.signal)).rejects.toThrow();
  const third = hosts.enter("a", signal);
  second.abort();
  leave();
  await gaveUp;
  (await third)();
  // Another host was never in that line.
  (await hosts.enter("b", signal))();
});

test("a host that asked for a rest is told apart from one that is silent", async () => {
  const hosts = createHostQueue(0, 0);
  hosts.rest("a", 5000);
  const busy = await hosts.enter("a", signal).catch((error: unknown) => error);
  expect(busy).toBeInstanceOf(HostBusy);
  expect(busy).toMatchObject({ code: "rate-limited", message: "a asked to be left alone for 5 more seconds." });
});
