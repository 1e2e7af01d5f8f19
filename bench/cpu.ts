/** The CPU time of processes, as Linux counts it. */
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of a tick (`getconf CLK_TCK` is 100 on every Linux that Node runs on). */
const TICK = 10;

/** User and system time of a process so far, in milliseconds; 0 where it is gone. */
export function cpuOf(pid: number): number {
  const [user, system] = timesOf(pid);
  return (user + system) * TICK;
}

/** The same of a process with its children, those that have ended too; `except` is left out. */
export function cpuOfFamily(pid: number, except?: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid);
  const living = children.filter((child) => Number(child) !== except).map((child) => cpuOf(Number(child)));
  const [, , endedUser, endedSystem] = timesOf(pid);
  return cpuOf(pid) + (endedUser + endedSystem) * TICK + living.reduce((sum, each) => sum + each, 0);
}

function timesOf(pid: number): [number, number, number, number] {
  const fields = statOf(pid);
  return fields === null
    ? [0, 0, 0, 0]
    : [Number(fields[11]), Number(fields[12]), Number(fields[13]), Number(fields[14])];
}

function parentOf(pid: number): number | null {
  const fields = statOf(pid);
  return fields === null ? null : Number(fields[1]);
}

/** The fields of /proc/…/stat after the name, which may hold blanks. */
function statOf(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  } catch {
    return null;
  }
}
