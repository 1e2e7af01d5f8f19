/** The commands in the order in which `newsfacts --help` lists them, each with the names that it registers. */
import type { Command } from "commander";

type Register = (program: Command) => void;

const commands: readonly (readonly [names: readonly string[], load: () => Promise<Register>])[] = [
  [["ingest"], async () => (await import("./ingest.ts")).registerIngest],
  [["replay"], async () => (await import("./replay.ts")).registerReplay],
  [["extract"], async () => (await import("./extract.ts")).registerExtract],
  [["parse"], async () => (await import("./parse.ts")).registerParse],
  [["events"], async () => (await import("./events.ts")).registerEvents],
  [["show"], async () => (await import("./show.ts")).registerShow],
  [["export"], async () => (await import("./export.ts")).registerExport],
  [["serve"], async () => (await import("./serve.ts")).registerServe],
  [["feeds"], async () => (await import("./feeds.ts")).registerFeeds],
  [["gazetteer"], async () => (await import("./gazetteer.ts")).registerGazetteer],
  [["up"], async () => (await import("./up.ts")).registerUp],
  [["worker", "schedule"], async () => (await import("./worker.ts")).registerWorker],
  [["status"], async () => (await import("./status.ts")).registerStatus],
  [["jobs"], async () => (await import("./jobs.ts")).registerJobs],
  [["migrate"], async () => (await import("./migrate.ts")).registerMigrate],
  [["prune"], async () => (await import("./prune.ts")).registerPrune],
  [["doctor"], async () => (await import("./doctor.ts")).registerDoctor],
];

/** Registers the named command alone, so that it starts without the code of the others; all of them where none has the name. */
export async function registerCommands(program: Command, name: string | undefined): Promise<void> {
  const named = commands.find(([names]) => name !== undefined && names.includes(name));
  for (const [, load] of named === undefined ? commands : [named]) (await load())(program);
}
