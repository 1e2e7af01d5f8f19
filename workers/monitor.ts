/** `/health` and `/metrics` of a worker or a schedule, for whoever watches over it. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Database } from "../store/index.ts";
import type { Metrics } from "./metrics.ts";
import { QUEUE_NAMES, type Queues } from "./queues.ts";

export interface Monitor {
  readonly port: number;
  close(): Promise<void>;
}

/** A database or queue that has not answered by then is taken for ill. */
const PATIENCE_MILLISECONDS = 3000;

export async function startMonitor(
  database: Database,
  queues: Queues,
  metrics: Metrics,
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
): Promise<Monitor> {
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    if (path === "/health") void tellHealth(database, queues, response);
    else if (path === "/metrics") void tellMetrics(metrics, response);
    else answer(response, 404, "text/plain", "There is /health and /metrics.\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function tellHealth(database: Database, queues: Queues, response: ServerResponse): Promise<void> {
  const [rows, queue] = await Promise.all([
    stateOf(database.query("SELECT 1")),
    stateOf(queues.queue(QUEUE_NAMES[0]).getWaitingCount()),
  ]);
  const isWell = rows === "well" && queue === "well";
  answer(response, isWell ? 200 : 503, "application/json", JSON.stringify({ database: rows, queues: queue }));
}

async function stateOf(work: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS, "no answer");
  });
  const state = await Promise.race([work.then(() => "well").catch((error: Error) => error.message), late]);
  clearTimeout(timer);
  return state;
}

async function tellMetrics(metrics: Metrics, response: ServerResponse): Promise<void> {
  try {
    answer(response, 200, metrics.contentType, await metrics.text());
  } catch (error) {
    answer(response, 503, "text/plain", `${(error as Error).message}\n`);
  }
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type }).end(body);
}
