/** Stages that do nothing, for tests of what drives them. */
import type { Extracted, Stages } from "../../workers/stages.ts";

export const NOTHING: Extracted = { articleIds: new Map(), feedIds: new Map(), left: [] };

export const idleStages: Stages = {
  poll: async () => [],
  fetch: async () => false,
  extract: async () => NOTHING,
  extractAlone: async () => NOTHING,
};
