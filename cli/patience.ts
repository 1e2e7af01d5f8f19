/** Servers come up in any order: a command that runs for months waits for its database and its queue, and says so. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Command, InvalidArgumentError } from "commander";

const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 5000;
const TOLD_EVERY_MILLISECONDS = 10_000;

/** Milliseconds that long-running commands wait where `--wait-for-servers` does not say. */
export const PATIENCE = 60_000;

export interface Patience {
  /** Milliseconds. */
  readonly waitForServers?: number;
}

export function withPatience(command: Command): Command {
  return command.option(
    "--wait-for-servers <seconds>",
    `wait so long for a Postgres or Redis that is away at the start; 0: not at all (default: ${PATIENCE / 1000})`,
    readPatience,
  );
}

function readPatience(text: string): number {
  const seconds = Number(text);
  if (text.trim() === "" || !(seconds >= 0 && seconds <= 86_400))
    throw new InvalidArgumentError("Give seconds from 0 to 86400.");
  return Math.round(seconds * 1000);
}

/** Opens what may be away (a `StoreError` with the code `unreachable`) again and again for so many milliseconds; any other error ends it at once. */
export async function patiently<Opened>(
  open: () => Promise<Opened>,
  milliseconds: number,
  say: (line: string) => void = console.error,
): Promise<Opened> {
  const start = Date.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  for (let wait = FIRST_WAIT_MILLISECONDS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLISECONDS)) {
    try {
      return await open();
    } catch (error) {
      const { code, message } = error as Error & { readonly code?: string };
      const left = milliseconds - (Date.now() - start);
      if (code !== "unreachable" || left <= 0) throw error;
      if (Date.now() - toldAt >= TOLD_EVERY_MILLISECONDS) {
        say(`${message} Trying again for ${Math.ceil(left / 1000)} s (--wait-for-servers).`);
        toldAt = Date.now();
      }
      await sleep(Math.min(wait, left));
    }
  }
}
