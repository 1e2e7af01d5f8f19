/** The stages and the two ways to drive them in one process. */
export { type IngestOptions, type IngestProgress, type IngestReport, ingest } from "./ingest.ts";
export { type PageReading, type PageSource, readPage, readStoredPage } from "./read-page.ts";
export { type ReplayOptions, type ReplayReport, replay } from "./replay.ts";
export type { Services } from "./services.ts";
export { extractStage, fetchStage, type PollOutcome, pollStage } from "./stages.ts";
export { extractorVersion } from "./version.ts";
