/** Errors as people read them: what failed, where, and what to do; no stack trace for a user's mistake. */

/** Exit codes: 0 all went well, 1 the work failed, 2 the command was called wrongly. */
export const ExitCode = { Success: 0, Failure: 1, Usage: 2 } as const;

/** A mistake in the call, told in one or two sentences. */
export class UsageError extends Error {}

/** Codes of errors thrown below the command line that are the caller's to mend: exit code 2. */
const USAGE_CODES = new Set(["feed-list", "not-opml", "address-not-allowed"]);

/** Prints the error for people and gives the exit code. With `NEWSFACTS_DEBUG` set, the stack follows. */
export function reportProblem(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`newsfacts: ${message}\n`);
  if (process.env.NEWSFACTS_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  const isUsage = error instanceof UsageError || USAGE_CODES.has((error as { code?: string } | null)?.code ?? "");
  return isUsage ? ExitCode.Usage : ExitCode.Failure;
}
