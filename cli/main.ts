#!/usr/bin/env node
/** The `newsfacts` command. Each command loads what it needs when it runs, so that the light ones start at once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { packageRoot } from "../extractors/seeds.ts";
import { registerCommands } from "./commands/index.ts";
import { ExitCode, reportProblem } from "./problems.ts";

const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };

const program = new Command("newsfacts")
  .description("Reads the news and writes facts: feeds in, event rows in Postgres out.")
  .version(version)
  .showHelpAfterError("(newsfacts --help lists the commands)")
  .exitOverride()
  .addHelpText(
    "after",
    "\nRows and queue live in an embedded Postgres under data/; DATABASE_URL and REDIS_URL name servers instead.",
  );

await registerCommands(program, process.argv[2]);

// A reader that goes away early (`newsfacts events | head`) ends the work without a complaint.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(ExitCode.Success);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.Success : ExitCode.Usage;
  else process.exitCode = reportProblem(error);
}
