/**
 * A lock file that says which process has the embedded Postgres open. Two processes in one directory lose each
 * other's rows without an error, so the second must not get in.
 */
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { StoreError } from "./errors.ts";

/** Who holds a lock. */
export interface LockHolder {
  /** The machine or container: an id of a process means nothing outside of it. */
  readonly host: string;
  readonly pid: number;
  /** When that process started, in the operating system's own form; null where the system does not tell. */
  readonly processStart: string | null;
  /** ISO 8601. */
  readonly since: string;
}

/** How often a holder shows that it lives, for those on other hosts that share the folder, and how long they believe it. */
const SIGN_OF_LIFE_MILLISECONDS = 10_000;
const BELIEVED_MILLISECONDS = 60_000;

/** A takeover takes microseconds: one this old was left by a process that died in it. */
const TAKEOVER_MILLISECONDS = 10_000;

/** Takes the lock and returns the function that frees it. Throws a `StoreError` (`locked`) that names the holder. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const own: LockHolder = {
    host: hostname(),
    pid: process.pid,
    processStart: processStart(process.pid),
    since: new Date().toISOString(),
  };
  if (!createLock(path, own)) takeOver(path, own);
  const signs = setInterval(() => showLife(path), SIGN_OF_LIFE_MILLISECONDS).unref();
  return () => {
    clearInterval(signs);
    freeLock(path, own);
  };
}

/** Who holds the lock now; null where nobody does, or a process that is gone. */
export function lockHolder(path: string): LockHolder | null {
  const holder = readHolder(path);
  return holder !== null && isAlive(holder, path) ? holder : null;
}

/** A file with its content appears at once: written aside, then linked, which fails where the name exists. */
function createLock(path: string, holder: LockHolder): boolean {
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(aside, JSON.stringify(holder));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(aside);
  }
}

/** Replaces the lock of a process that is gone; only one process at a time may try. */
function takeOver(path: string, own: LockHolder): void {
  refuseIfHeld(path);
  const takeover = `${path}.takeover`;
  if (!createLock(takeover, own)) {
    if (ageOf(takeover) < TAKEOVER_MILLISECONDS) throw lockedBy(path, readHolder(takeover));
    removeFile(takeover);
    if (!createLock(takeover, own)) throw lockedBy(path, readHolder(takeover));
  }
  try {
    refuseIfHeld(path);
    removeFile(path);
    if (!createLock(path, own)) throw lockedBy(path, readHolder(path));
  } finally {
    removeFile(takeover);
  }
}

function refuseIfHeld(path: string): void {
  const holder = lockHolder(path);
  if (holder !== null) throw lockedBy(path, holder);
}

function lockedBy(path: string, holder: LockHolder | null): StoreError {
  const who =
    holder === null
      ? "another process"
      : holder.host !== hostname()
        ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
        : holder.pid === process.pid
          ? "this same process"
          : `process ${holder.pid} since ${holder.since}`;
  return new StoreError(
    "locked",
    `The embedded Postgres in ${dirname(path)} is already open in ${who}, and only one process may use it at a time. ` +
      "Wait for that one to end, or set DATABASE_URL to a Postgres server, which many can use.",
  );
}

function freeLock(path: string, own: LockHolder): void {
  const holder = readHolder(path);
  if (holder?.host === own.host && holder.pid === own.pid && holder.since === own.since) removeFile(path);
}

function showLife(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder is gone, and with it what the lock guards.
  }
}

function readHolder(path: string): LockHolder | null {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<LockHolder>;
    if (typeof value.pid !== "number") return null;
    const { host = hostname(), processStart = null, since = "an unknown time" } = value;
    return { host, pid: value.pid, processStart, since };
  } catch {
    return null;
  }
}

/** The same process still runs: an id alone may have been given to another one since. */
function isAlive(holder: LockHolder, path: string): boolean {
  if (holder.host !== hostname()) return ageOf(path) < BELIEVED_MILLISECONDS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
  }
  const start = processStart(holder.pid);
  return start === null || holder.processStart === null || start === holder.processStart;
}

/** Linux tells a process's start in ticks since boot as field 22 of its stat file, counted after the name in brackets. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
