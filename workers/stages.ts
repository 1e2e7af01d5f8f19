/** The stages as the queues drive them: from the id in a job to the ids of the next queue. */

import type { Services } from "../pipeline/services.ts";
import { extractStage, fetchStage, pollStage } from "../pipeline/stages.ts";
import type { RowChanges } from "../store/index.ts";

/** Each may run twice for one id and leaves the same rows. An error with `retry: false` is not tried again. */
export interface Stages {
  /** @returns ids of the entries to fetch */
  poll(feedId: string): Promise<readonly string[]>;
  /** @returns whether there is a page to extract */
  fetch(entryId: string): Promise<boolean>;
  extract(entryIds: readonly string[]): Promise<unknown>;
}

/** @param onRows hears of the rows that extraction wrote */
export function stagesOf(services: Services, onRows: (changes: RowChanges) => void = () => {}): Stages {
  return {
    poll: async (feedId) => (await pollStage(services, feedId)).newEntryIds,
    fetch: (entryId) => fetchStage(services, entryId),
    extract: async (entryIds) => onRows(await extractStage(services, entryIds)),
  };
}
