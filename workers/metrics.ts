/** What a process counts of its work, in the form that Prometheus reads. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { FetchError, type Fetcher } from "../pipeline/fetch/index.ts";
import { type Database, publicationLag, type RowChanges } from "../store/index.ts";
import type { WorkReport } from "./jobs.ts";
import { QUEUE_NAMES, type Queues } from "./queues.ts";
import type { Tick } from "./schedule.ts";

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  work(report: WorkReport): void;
  rows(changes: RowChanges): void;
  tick(tick: Tick): void;
  /** The same fetcher, whose answers are counted by host. */
  countFetches(fetcher: Fetcher): Fetcher;
}

/** The lag is told of the last hour. */
const LAG_MILLISECONDS = 3_600_000;

/** Hosts beyond this number are counted together: each is a time series of its own. */
const MOST_HOSTS = 500;

export function createMetrics(database: Database, queues: Queues, now: () => Date = () => new Date()): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const jobs = new Counter({
    name: "newsfacts_jobs_total",
    help: "Attempts at feeds to poll, pages to fetch and pages to extract, by outcome",
    labelNames: ["queue", "outcome"] as const,
    registers,
  });
  const durations = new Histogram({
    name: "newsfacts_job_seconds",
    help: "Seconds that such an attempt took; of pages extracted together, a part of the time for each",
    labelNames: ["queue"] as const,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  const fetches = new Counter({
    name: "newsfacts_fetches_total",
    help: "Feeds and pages asked for, by host and by status or error",
    labelNames: ["host", "outcome"] as const,
    registers,
  });
  const rows = new Counter({
    name: "newsfacts_rows_total",
    help: "Event rows, by what became of them",
    labelNames: ["change"] as const,
    registers,
  });
  const found = new Counter({
    name: "newsfacts_scheduled_total",
    help: "What the schedule added to the queues",
    labelNames: ["what"] as const,
    registers,
  });
  new Gauge({
    name: "newsfacts_queue_jobs",
    help: "Jobs in each queue, by state",
    labelNames: ["queue", "state"] as const,
    registers,
    async collect() {
      for (const queue of QUEUE_NAMES) {
        const counts = await queues.queue(queue).getJobCounts("waiting", "active", "delayed", "failed");
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      }
    },
  });
  new Gauge({
    name: "newsfacts_publication_lag_seconds",
    help: "Seconds from publication to rows, of the articles of the last hour",
    labelNames: ["quantile"] as const,
    registers,
    async collect() {
      const since = new Date(now().getTime() - LAG_MILLISECONDS).toISOString();
      const { median, slowest } = await publicationLag(database, since);
      this.reset();
      if (median !== null) this.set({ quantile: "0.5" }, median);
      if (slowest !== null) this.set({ quantile: "0.95" }, slowest);
    },
  });
  const hosts = new Set<string>();
  const labelOf = (url: string): string => {
    const host = URL.canParse(url) ? new URL(url).host || "file" : "none";
    if (hosts.size < MOST_HOSTS) hosts.add(host);
    return hosts.has(host) ? host : "other";
  };

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    work({ queue, error, milliseconds }) {
      jobs.inc({ queue, outcome: error === null ? "done" : "failed" });
      if (milliseconds !== null) durations.observe({ queue }, milliseconds / 1000);
    },
    rows(changes) {
      for (const [change, count] of Object.entries(changes)) rows.inc({ change }, count);
    },
    tick({ feeds, entries }) {
      found.inc({ what: "feeds" }, feeds);
      found.inc({ what: "entries" }, entries);
    },
    countFetches: (fetcher) => ({
      async fetch(url, request) {
        try {
          const fetched = await fetcher.fetch(url, request);
          fetches.inc({ host: labelOf(url), outcome: String(fetched.status) });
          return fetched;
        } catch (error) {
          // One that was not sent yet, because its host was busy, is counted when it is.
          if (error instanceof FetchError && error.sent)
            fetches.inc({ host: labelOf(url), outcome: error.status === null ? error.code : String(error.status) });
          throw error;
        }
      },
      close: () => fetcher.close(),
    }),
  };
}
