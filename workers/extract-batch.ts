/**
 * Extraction of a batch: at once where all goes well, else one page after the other, so that a bad page holds up none of the
 * others. A batch whose worker died may hold a page that ends every process that reads it: it too is gone through one by one.
 */
import type { Extracted, Stages } from "./stages.ts";

export interface PageOutcome {
  readonly id: string;
  readonly articleId: string | null;
  readonly feedId: string | null;
  /** Why the page has failed for good; null where it went well. */
  readonly error: Error | null;
}

export interface BatchOutcome {
  readonly done: readonly PageOutcome[];
  /** Ids to do again later. */
  readonly left: readonly string[];
  /** Why they failed; null where they were only left because the signal was given. */
  readonly error: Error | null;
}

export async function extractBatch(
  { extract, extractAlone }: Pick<Stages, "extract" | "extractAlone">,
  ids: readonly string[],
  isSuspect: boolean,
  signal: AbortSignal,
): Promise<BatchOutcome> {
  if (!isSuspect) {
    try {
      const extracted = await extract(ids, signal);
      const { left } = extracted;
      const leftIds = new Set(left);
      const done = ids.filter((id) => !leftIds.has(id));
      return { done: done.map((id) => wellDone(id, extracted)), left, error: null };
    } catch {
      // Which page it was, and whether it was a page at all, is found out one by one.
    }
  }
  return inTurn(() => oneByOne(extractAlone, ids, signal));
}

async function oneByOne(
  extractAlone: Stages["extractAlone"],
  ids: readonly string[],
  signal: AbortSignal,
): Promise<BatchOutcome> {
  const done: PageOutcome[] = [];
  const again: string[] = [];
  let failure: Error | null = null;
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) return { done, left: [...again, ...ids.slice(index)], error: failure };
    try {
      done.push(wellDone(id, await extractAlone(id)));
    } catch (error) {
      const { retry } = error as { readonly retry?: boolean };
      // No page is to blame where the database is away, and the next one would fare no better.
      if (retry === undefined) return { done, left: [...again, ...ids.slice(index)], error: error as Error };
      if (retry) {
        again.push(id);
        failure = error as Error;
      } else done.push({ id, articleId: null, feedId: null, error: error as Error });
    }
  }
  return { done, left: again, error: failure };
}

function wellDone(id: string, { articleIds, feedIds }: Extracted): PageOutcome {
  return { id, articleId: articleIds.get(id) ?? null, feedId: feedIds.get(id) ?? null, error: null };
}

/** A page that is to show whether it ends the process must be alone: one beside it would be blamed too. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = turn.then(work);
  turn = result.catch(() => {});
  return result;
}
