/** The built `newsfacts` command, run as a user runs it. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../extractors/seeds.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `newsfacts` with a data folder and nothing else of the caller's environment that could lead it to a server. */
export function newsfactsIn(dataFolder: string) {
  return async (words: readonly string[], { input = "", environment = {} }: CommandOptions = {}): Promise<Outcome> => {
    const running = startNewsfacts(dataFolder, words, environment);
    running.child.stdin.end(input);
    return running.outcome;
  };
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly outcome: Promise<Outcome>;
  /** What it has written to standard error so far. */
  stderr(): string;
}

/** Starts `newsfacts` and leaves it running. */
export function startNewsfacts(
  dataFolder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const { DATABASE_URL: _, REDIS_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(packageRoot, "dist", "cli", "main.js"), ...words], {
    env: { ...inherited, NO_COLOR: "1", NEWSFACTS_DATA: dataFolder, ...environment },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part) => {
    stdout += part;
  });
  child.stderr.on("data", (part) => {
    stderr += part;
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
  return { child, outcome, stderr: () => stderr };
}

/** A folder that is gone after the tests. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "newsfacts-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
