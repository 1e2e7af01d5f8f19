/** Other processes for tests: a script of `tests/support/children/` that says what it does line by line. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Child {
  /** The lines said so far. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** Waits for a line that begins with `start`; any line where that is empty. */
  said(start: string): Promise<string>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  ended: Promise<number | null>;
}

const PATIENCE = 30_000;

/** Starts a script with its arguments in a process of its own. */
export function startChild(script: string, ...parameters: string[]): Child {
  const file = fileURLToPath(new URL(`./children/${script}`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let errors = "";
  child.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => {
    reader.once("close", () => (child.exitCode === null ? child.once("exit", resolve) : resolve(child.exitCode)));
  });
  let isRead = false;
  void ended.then(() => {
    isRead = true;
  });
  return {
    lines,
    pid: child.pid!,
    ended,
    async said(start) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const line = lines.find((each) => each.startsWith(start));
        if (line !== undefined) return line;
        if (Date.now() > end || isRead) throw new Error(`${script} did not say "${start}": ${lines} ${errors}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async kill(signal = "SIGKILL") {
      if (!hasEnded(child)) child.kill(signal);
      await ended;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
