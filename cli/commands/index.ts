/** The commands in the order in which `newsfacts --help` lists them. */
import type { Command } from "commander";
import { registerDoctor } from "./doctor.ts";
import { registerEvents } from "./events.ts";
import { registerExport } from "./export.ts";
import { registerExtract } from "./extract.ts";
import { registerFeeds } from "./feeds.ts";
import { registerGazetteer } from "./gazetteer.ts";
import { registerIngest } from "./ingest.ts";
import { registerJobs } from "./jobs.ts";
import { registerMigrate } from "./migrate.ts";
import { registerParse } from "./parse.ts";
import { registerPrune } from "./prune.ts";
import { registerReplay } from "./replay.ts";
import { registerServe } from "./serve.ts";
import { registerShow } from "./show.ts";
import { registerStatus } from "./status.ts";
import { registerUp } from "./up.ts";
import { registerWorker } from "./worker.ts";

export const commands: readonly ((program: Command) => void)[] = [
  registerIngest,
  registerReplay,
  registerExtract,
  registerParse,
  registerEvents,
  registerShow,
  registerExport,
  registerServe,
  registerFeeds,
  registerGazetteer,
  registerUp,
  registerWorker,
  registerStatus,
  registerJobs,
  registerMigrate,
  registerPrune,
  registerDoctor,
];
