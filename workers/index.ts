/**
 * The same stages, driven by queues, on as many machines as there are.
 *
 *     const queues = await openQueues(environment, database);
 *     const workers = startWorkers(queues, stagesOf({ database, fetcher, now: () => new Date() }));
 *     const { signal } = shutdownSignal();
 *     await runSchedule(database, queues, signal);   // in this process or another; embedded, only in this
 *     await workers.close();
 *     await queues.close();
 *     await database.close();
 */
export { migrateQueues } from "./backends.ts";
export { type FailedJob, failedJobs, retryJobs } from "./failed-jobs.ts";
export type { WorkReport } from "./jobs.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { type Monitor, startMonitor } from "./monitor.ts";
export { openQueues, QUEUE_NAMES, type QueueName, type QueueSettings, type Queues } from "./queues.ts";
export { runSchedule, type ScheduleOptions, type Tick, tick } from "./schedule.ts";
export { shutdownSignal } from "./shutdown.ts";
export { type Stages, stagesOf } from "./stages.ts";
export { startWorkers, type Workers, type WorkersOptions } from "./worker.ts";
