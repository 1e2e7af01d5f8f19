/** The stages as the queues drive them: from the id in a job to the ids of the next queue. */

import type { Services } from "../pipeline/services.ts";
import { type Extraction, extractAlone, extractStage, fetchStage, pollStage } from "../pipeline/stages.ts";
import type { RowChanges } from "../store/index.ts";

/** Each may run twice for one id and leaves the same rows. An error with `retry: false` is not tried again. */
export interface Stages {
  /** @returns ids of the entries to fetch */
  poll(feedId: string): Promise<readonly string[]>;
  /** @returns whether there is a page to extract */
  fetch(entryId: string): Promise<boolean>;
  /** Leaves the rest when the signal is given; fails as a whole where one page cannot be read. */
  extract(entryIds: readonly string[], signal: AbortSignal): Promise<Extracted>;
  /** One page that may be the one that cannot be read. An error that tells `retry` is of that page. */
  extractAlone(entryId: string): Promise<Extracted>;
}

export type Extracted = Pick<Extraction, "articleIds" | "feedIds" | "left">;

/** @param onRows hears of the rows that extraction wrote */
export function stagesOf(services: Services, onRows: (changes: RowChanges) => void = () => {}): Stages {
  const tell = (extraction: Extraction): Extraction => {
    onRows(extraction.rows);
    return extraction;
  };
  return {
    poll: async (feedId) => (await pollStage(services, feedId)).newEntryIds,
    fetch: (entryId) => fetchStage(services, entryId),
    extract: async (entryIds, signal) => tell(await extractStage(services, entryIds, signal)),
    extractAlone: async (entryId) => tell(await extractAlone(services, entryId)),
  };
}
