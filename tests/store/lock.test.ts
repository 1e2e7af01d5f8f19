import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type LockHolder, lockHolder, takeLock } from "../../store/lock.ts";
import { type Child, startChild } from "../support/child.ts";

let folder: string;
let lock: string;
const children: Child[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsfacts-lock-"));
  lock = join(folder, "postgres.lock");
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  rmSync(folder, { recursive: true });
});

function startTaker(): Child {
  const child = startChild("take-lock.ts", lock);
  children.push(child);
  return child;
}

test("a lock is held until it is freed", () => {
  const free = takeLock(lock);
  expect(lockHolder(lock)?.pid).toBe(process.pid);
  expect(() => takeLock(lock)).toThrow(/already open in this same process/);
  free();
  expect(lockHolder(lock)).toBeNull();
  takeLock(lock)();
  expect(existsSync(lock)).toBe(false);
});

test("a second process is told who has it and what to do", async () => {
  const holder = startTaker();
  await holder.said("taken");
  expect(() => takeLock(lock)).toThrow(`is already open in process ${holder.pid} since 2`);
  expect(() => takeLock(lock)).toThrow(/set DATABASE_URL to a Postgres server/);
});

test("the lock of a process that was killed is taken over", async () => {
  const holder = startTaker();
  await holder.said("taken");
  await holder.kill("SIGKILL");
  expect(existsSync(lock)).toBe(true);
  takeLock(lock)();
});

test("of several that find the lock of a dead process, one gets it", async () => {
  const dead = startTaker();
  await dead.said("taken");
  await dead.kill("SIGKILL");
  const takers = Array.from({ length: 4 }, startTaker);
  const answers = await Promise.all(takers.map((taker) => taker.said("")));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
});

test.runIf(existsSync("/proc/self/stat"))("an id that another process has been given since does not hold it", () => {
  const gone: LockHolder = { host: hostname(), pid: process.pid, processStart: "1", since: "2026-01-01T00:00:00.000Z" };
  writeFileSync(lock, JSON.stringify(gone));
  const free = takeLock(lock);
  expect(JSON.parse(readFileSync(lock, "utf8"))).not.toMatchObject({ since: gone.since });
  free();
});

test("a lock file that cannot be read holds nothing", () => {
  writeFileSync(lock, "{");
  takeLock(lock)();
});

test("a holder on another host is believed for a minute after its last sign of life", () => {
  const other: LockHolder = {
    host: "elsewhere",
    pid: process.pid,
    processStart: "1",
    since: "2026-01-01T00:00:00.000Z",
  };
  writeFileSync(lock, JSON.stringify(other));
  expect(() => takeLock(lock)).toThrow(`already open in process ${process.pid} on elsewhere since 2026`);
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(lock, longAgo, longAgo);
  takeLock(lock)();
});

test("a holder shows that it lives", () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const free = takeLock(lock);
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(lock, longAgo, longAgo);
  vi.advanceTimersByTime(10_000);
  expect(Date.now() - statSync(lock).mtimeMs).toBeLessThan(10_000);
  free();
  vi.advanceTimersByTime(20_000);
  expect(existsSync(lock)).toBe(false);
  vi.useRealTimers();
});
