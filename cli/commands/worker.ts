/** `newsfacts worker` and `newsfacts schedule`: the stages driven by queues, on as many machines as there are. */
import { type Command, Option } from "commander";
import type { Environment } from "../../store/index.ts";
import type { QueueName } from "../../workers/index.ts";
import { count } from "../count.ts";
import { PATIENCE, type Patience, withPatience } from "../patience.ts";
import { UsageError } from "../problems.ts";
import {
  aborted,
  type MonitorOptions,
  readConcurrency,
  readQueueNames,
  readSeconds,
  withMetrics,
  withQueues,
} from "../queues.ts";
import { readPort } from "./serve.ts";

interface ScheduleTimes {
  readonly every: number;
  readonly lostAfter: number;
}

type LongRunning = MonitorOptions & ScheduleTimes & Patience;

interface WorkerOptions extends LongRunning {
  readonly schedule?: boolean;
  readonly queues?: readonly QueueName[];
  readonly concurrency?: Partial<Record<QueueName, number>>;
  readonly firstRetry: number;
}

export function registerWorker(program: Command): void {
  const worker = program
    .command("worker")
    .description("take jobs from the queues: poll feeds, fetch pages, extract rows; runs until Ctrl-C")
    .option("--schedule", "schedule too, in this process (the embedded database is open to one process only)")
    .option("--queues <names>", "take jobs from these queues only: poll,fetch or extract", readQueueNames)
    .option(
      "--concurrency <numbers>",
      "jobs at once: 8, or fetch=16,poll=2 (default: poll=4,fetch=16,extract=2)",
      readConcurrency,
    )
    .addOption(seconds("--first-retry", "wait before the second attempt; it doubles with each", 30));
  withPatience(withTimes(withMonitor(worker)))
    .addHelpText(
      "after",
      `
  newsfacts worker --schedule                                   everything in one process
  DATABASE_URL=… REDIS_URL=… newsfacts worker                   any number of these
  DATABASE_URL=… REDIS_URL=… newsfacts schedule                 and one of these
  … newsfacts worker --queues extract                           one a core, where extraction has machines of its own`,
    )
    .action(work);

  withPatience(withTimes(withMonitor(program.command("schedule"))))
    .description("add the feeds that are due to the queue, every half minute; runs until Ctrl-C")
    .option("--once", "add what is due now, and end")
    .action(schedule);
}

function withMonitor(command: Command): Command {
  return command
    .option("--monitor-port <number>", "serve /health and /metrics (Prometheus) at this port", readPort)
    .option("--monitor-host <address>", "address for that; 0.0.0.0 for every one", "127.0.0.1");
}

function withTimes(command: Command): Command {
  return command
    .addOption(seconds("--every", "time between two looks for what is due", 30))
    .addOption(seconds("--lost-after", "time after which what lies still is queued again", 900));
}

/** Given in seconds and shown so, read as milliseconds. */
function seconds(flag: string, description: string, preset: number): Option {
  return new Option(`${flag} <seconds>`, description).argParser(readSeconds).default(preset * 1000, String(preset));
}

async function work(options: WorkerOptions): Promise<void> {
  const { schedule = false, firstRetry, queues: names, concurrency = {}, waitForServers = PATIENCE } = options;
  const { openWorkLog } = await import("../work-log.ts");
  const { runSchedule, shutdownSignal, stagesOf, startWorkers } = await import("../../workers/index.ts");
  await withQueues(
    async ({ services, queues, environment, traced }) => {
      if (!schedule) refuseEmbedded(environment);
      await withMetrics(services, queues, options, async (metrics) => {
        const { signal, stop } = shutdownSignal();
        const log = openWorkLog();
        const counted = { ...services, fetcher: metrics.countFetches(services.fetcher) };
        const settings = Object.fromEntries(
          Object.entries(concurrency).map(([name, count]) => [name, { concurrency: count }]),
        );
        const workers = startWorkers(queues, traced(stagesOf(counted, metrics.rows)), {
          settings,
          ...(names === undefined ? {} : { queues: names }),
          report(report) {
            log.work(report);
            metrics.work(report);
          },
        });
        console.error(`Working on ${queues.description}. Ctrl-C ends it in order.`);
        if (schedule) await runSchedule(services.database, queues, signal, timesOf(options, log, metrics));
        else await aborted(signal);
        await workers.close();
        stop();
      });
    },
    { firstRetryAfter: firstRetry, patience: waitForServers },
  );
}

async function schedule(options: LongRunning & { readonly once?: boolean }): Promise<void> {
  const { openWorkLog } = await import("../work-log.ts");
  const { runSchedule, shutdownSignal, tick } = await import("../../workers/index.ts");
  // What is run by hand, or by a timer that comes again, is told at once.
  const { waitForServers = options.once ? 0 : PATIENCE } = options;
  await withQueues(
    async ({ services, queues, environment }) => {
      const { database } = services;
      if (options.once) {
        const { feeds, entries } = await tick(database, queues, new Date(), options.lostAfter);
        console.log(
          `${count(feeds, "feed is", "feeds are")} due, ${count(entries, "entry was", "entries were")} left half-done: added to ${queues.description}.`,
        );
        return;
      }
      refuseEmbedded(environment);
      await withMetrics(services, queues, options, async (metrics) => {
        const { signal, stop } = shutdownSignal();
        console.error(`Scheduling on ${queues.description}. Ctrl-C ends it in order.`);
        await runSchedule(database, queues, signal, timesOf(options, openWorkLog(), metrics));
        stop();
      });
    },
    { patience: waitForServers },
  );
}

function timesOf(
  { every, lostAfter }: ScheduleTimes,
  log: import("../work-log.ts").WorkLog,
  metrics: import("../../workers/index.ts").Metrics,
): import("../../workers/index.ts").ScheduleOptions {
  return {
    everyMilliseconds: every,
    lostAfterMilliseconds: lostAfter,
    report(tick) {
      log.tick(tick);
      metrics.tick(tick);
    },
    reportError: log.trouble,
  };
}

function refuseEmbedded(environment: Environment): void {
  if (environment.databaseUrl !== null) return;
  throw new UsageError(
    "The embedded database is open to one process only: use `newsfacts worker --schedule` or `newsfacts up`, or name a server in DATABASE_URL.",
  );
}
