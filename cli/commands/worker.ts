/** `newsfacts worker` and `newsfacts schedule`: the stages driven by queues, on as many machines as there are. */
import type { Command } from "commander";
import pc from "picocolors";
import type { Services } from "../../pipeline/index.ts";
import type { Environment } from "../../store/index.ts";
import type { Queues, WorkReport } from "../../workers/index.ts";
import { UsageError } from "../problems.ts";

export function registerWorker(program: Command): void {
  program
    .command("worker")
    .description("take jobs from the queues: poll feeds, fetch pages, extract rows; runs until Ctrl-C")
    .option("--schedule", "schedule too, in this process (the embedded database is open to one process only)")
    .addHelpText(
      "after",
      `
  newsfacts worker --schedule                                   everything in one process
  DATABASE_URL=… REDIS_URL=… newsfacts worker                   any number of these
  DATABASE_URL=… REDIS_URL=… newsfacts schedule                 and one of these`,
    )
    .action(async ({ schedule = false }: { schedule?: boolean }) => {
      await withQueues(async (services, queues, environment) => {
        if (environment.databaseUrl === null && !schedule) {
          throw new UsageError(
            "The embedded database is open to one process only: use `newsfacts worker --schedule`, or name a server in DATABASE_URL.",
          );
        }
        const { runSchedule, shutdownSignal, stagesOf, startWorkers } = await import("../../workers/index.ts");
        const { signal, stop } = shutdownSignal();
        const workers = startWorkers(queues, stagesOf(services), { report: printWork });
        console.error(`Working on ${queues.description}. Ctrl-C ends it in order.`);
        if (schedule) await runSchedule(services.database, queues, signal, scheduleReports);
        else await aborted(signal);
        await workers.close();
        stop();
      });
    });

  program
    .command("schedule")
    .description("add the feeds that are due to the queue, every half minute; runs until Ctrl-C")
    .option("--once", "add what is due now, and end")
    .action(async ({ once = false }: { once?: boolean }) => {
      await withQueues(async ({ database }, queues, environment) => {
        if (environment.databaseUrl === null && !once) {
          throw new UsageError(
            "The embedded database is open to one process only: use `newsfacts worker --schedule`, or name a server in DATABASE_URL.",
          );
        }
        const { runSchedule, shutdownSignal, tick } = await import("../../workers/index.ts");
        if (once) {
          const { feeds, entries } = await tick(database, queues, new Date());
          console.log(
            `${feeds} feeds are due, ${entries} entries were left half-done: added to ${queues.description}.`,
          );
          return;
        }
        const { signal, stop } = shutdownSignal();
        console.error(`Scheduling on ${queues.description}. Ctrl-C ends it in order.`);
        await runSchedule(database, queues, signal, scheduleReports);
        stop();
      });
    });
}

async function withQueues(
  work: (services: Services, queues: Queues, environment: Environment) => Promise<void>,
): Promise<void> {
  const { withServices } = await import("../database.ts");
  const { readEnvironment } = await import("../../store/index.ts");
  const { openQueues } = await import("../../workers/index.ts");
  const environment = readEnvironment();
  await withServices(
    async (services) => {
      const queues = await openQueues(environment, services.database);
      try {
        await work(services, queues, environment);
      } finally {
        await queues.close();
      }
    },
    undefined,
    HOST_WAIT_MILLISECONDS,
  );
}

/** A job that has to wait for its host gives its place to another, unless the wait is not worth the way. */
const HOST_WAIT_MILLISECONDS = 100;

const scheduleReports = {
  report: ({ feeds, entries }: { feeds: number; entries: number }) => {
    if (feeds + entries > 0) console.error(`${now()} schedule: ${feeds} feeds due, ${entries} entries left half-done`);
  },
  reportError: (error: Error) => console.error(`${now()} ${pc.red("schedule")}: ${error.message}`),
};

function printWork({ queue, id, error }: WorkReport): void {
  console.error(error === null ? `${now()} ${queue} ${id}` : `${now()} ${pc.red(queue)} ${id}: ${error.message}`);
}

function now(): string {
  return new Date().toISOString().slice(0, 19);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
