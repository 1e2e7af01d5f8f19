/** The stages and the two ways to drive them in one process. */
export { type IngestOptions, type IngestProgress, type IngestReport, ingest } from "./ingest.ts";
export { type ReplayOptions, type ReplayReport, replay } from "./replay.ts";
export type { Services } from "./services.ts";
export { extractStage, fetchStage } from "./stages.ts";
