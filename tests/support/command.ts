/** The built `newsfacts` command, run as a user runs it. */
import { spawn } from "node:child_process";
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
  return (words: readonly string[], { input = "", environment = {} }: CommandOptions = {}): Promise<Outcome> => {
    const { DATABASE_URL: _, REDIS_URL: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(packageRoot, "dist", "cli", "main.js"), ...words], {
      env: { ...inherited, NO_COLOR: "1", NEWSFACTS_DATA: dataFolder, ...environment },
    });
    return new Promise((resolve, reject) => {
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (part) => {
        stdout += part;
      });
      child.stderr.on("data", (part) => {
        stderr += part;
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
      child.stdin.end(input);
    });
  };
}

/** A folder that is gone after the tests. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "newsfacts-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
