/** What the commands share that work with the queues. */
import { InvalidArgumentError } from "commander";
import type { Services } from "../pipeline/index.ts";
import type { Environment } from "../store/index.ts";
import type { Metrics, QueueName, QueueSettings, Queues, Stages } from "../workers/index.ts";
import type { Tracing } from "../workers/tracing.ts";
import type { ServiceOptions } from "./database.ts";
import { patiently } from "./patience.ts";

/** A job that has to wait for its host gives its place to another, unless the wait is not worth the way. */
const HOST_WAIT_MILLISECONDS = 1000;

/** What a command of the queues works with. */
export interface QueueServices {
  readonly services: Services;
  readonly queues: Queues;
  readonly environment: Environment;
  /** The same stages, in spans where traces are on. */
  traced(stages: Stages): Stages;
}

/** Opens database, fetcher and queues, runs `work` with them, and closes all again. */
export async function withQueues(
  work: (opened: QueueServices) => Promise<void>,
  { patience = 0, ...settings }: QueueSettings & Pick<ServiceOptions, "patience"> = {},
): Promise<void> {
  const { withServices } = await import("./database.ts");
  const { readEnvironment } = await import("../store/index.ts");
  const { openQueues } = await import("../workers/index.ts");
  const environment = readEnvironment();
  const open = async (services: Services) => {
    const tracing = environment.tracing ? await openTracing() : null;
    const traces = tracing === null ? {} : { telemetry: tracing.telemetry };
    try {
      const openOnce = () => openQueues(environment, services.database, { ...settings, ...traces });
      const queues = await patiently(openOnce, patience);
      try {
        await work({ services, queues, environment, traced: (stages) => tracing?.traced(stages) ?? stages });
      } finally {
        await queues.close();
      }
    } finally {
      await tracing?.close();
    }
  };
  await withServices(open, { maxHostWait: HOST_WAIT_MILLISECONDS, patience });
}

async function openTracing(): Promise<Tracing> {
  const { extractorVersion } = await import("../pipeline/version.ts");
  const { startTracing } = await import("../workers/tracing.ts");
  return startTracing(extractorVersion, ({ message }) => console.error(message));
}

export interface MonitorOptions {
  readonly monitorPort?: number;
  readonly monitorHost: string;
}

/** Counts the work and, where a port is given, shows the counts at it while `work` runs. */
export async function withMetrics(
  { database }: Services,
  queues: Queues,
  { monitorPort, monitorHost }: MonitorOptions,
  work: (metrics: Metrics) => Promise<void>,
): Promise<void> {
  const { createMetrics, startMonitor } = await import("../workers/index.ts");
  const metrics = createMetrics(database, queues);
  if (monitorPort === undefined) return work(metrics);
  const monitor = await startMonitor(database, queues, metrics, { port: monitorPort, host: monitorHost });
  console.error(`Health and metrics at http://${monitorHost}:${monitor.port}/health and /metrics.`);
  try {
    await work(metrics);
  } finally {
    await monitor.close();
  }
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** `poll,fetch`: names of queues, parted by commas. */
export function readQueueNames(text: string): QueueName[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !["poll", "fetch", "extract"].includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of poll, fetch and extract.`);
  return names as QueueName[];
}

/** Jobs at once: `8` in each queue, or `fetch=16,poll=2` in those named. */
export function readConcurrency(text: string): Partial<Record<QueueName, number>> {
  const pairs = text.includes("=") ? text.split(",") : ["poll", "fetch", "extract"].map((name) => `${name}=${text}`);
  const counts: Partial<Record<QueueName, number>> = {};
  for (const pair of pairs) {
    const [name = "", count = ""] = pair.split("=").map((part) => part.trim());
    const [queue] = readQueueNames(name);
    if (!/^[1-9]\d{0,3}$/.test(count)) throw new InvalidArgumentError("Give whole numbers from 1 up: fetch=16,poll=2.");
    counts[queue!] = Number(count);
  }
  return counts;
}

/** Seconds, broken ones too, as milliseconds. */
export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === "" || !(seconds > 0) || seconds > 1_000_000)
    throw new InvalidArgumentError("Give seconds above 0.");
  return Math.round(seconds * 1000);
}
