/** `newsfacts up`: schedule, workers and server in one process; on the embedded database where no other is named. */
import type { Command } from "commander";
import { PATIENCE, type Patience, withPatience } from "../patience.ts";
import { withMetrics, withQueues } from "../queues.ts";
import { readPort } from "./serve.ts";

interface UpOptions extends Patience {
  readonly port: number;
  readonly host: string;
  readonly monitorPort?: number;
}

export function registerUp(program: Command): void {
  withPatience(program.command("up"))
    .description("schedule, work and serve in one process: everything, on this machine alone; runs until Ctrl-C")
    .option("--port <number>", "port of the API and its page; 0 for any that is free", readPort, 8080)
    .option("--host <address>", "address to listen on; 0.0.0.0 for every one", "127.0.0.1")
    .option("--monitor-port <number>", "serve /health and /metrics (Prometheus) at this port", readPort)
    .action(async ({ port, host, monitorPort, waitForServers = PATIENCE }: UpOptions) => {
      const { loadFeedList } = await import("../../pipeline/poll/feed-list.ts");
      const { createApi } = await import("../../server/index.ts");
      const { listFeeds, saveFeeds } = await import("../../store/index.ts");
      const { runSchedule, shutdownSignal, stagesOf, startWorkers } = await import("../../workers/index.ts");
      const { openWorkLog } = await import("../work-log.ts");
      await withQueues(
        async ({ services, queues, environment, traced }) => {
          const { database } = services;
          if ((await listFeeds(database, { removed: true })).length === 0) await saveFeeds(database, loadFeedList());
          const monitor = { monitorHost: host, ...(monitorPort === undefined ? {} : { monitorPort }) };
          await withMetrics(services, queues, monitor, async (metrics) => {
            const { signal, stop } = shutdownSignal();
            const log = openWorkLog();
            const api = await createApi(database, {
              token: environment.apiToken,
              log: true,
              openQueues: async () => queues,
            });
            const address = await api.listen({ host, port });
            const counted = { ...services, fetcher: metrics.countFetches(services.fetcher) };
            const workers = startWorkers(queues, traced(stagesOf(counted, metrics.rows)), {
              report(report) {
                log.work(report);
                metrics.work(report);
              },
            });
            console.error(
              `Reading the news into ${database.description}, serving it at ${address}. Ctrl-C ends it in order.`,
            );
            await runSchedule(database, queues, signal, {
              report(tick) {
                log.tick(tick);
                metrics.tick(tick);
              },
              reportError: log.trouble,
            });
            await workers.close();
            await api.close();
            stop();
          });
        },
        { patience: waitForServers },
      );
    });
}
