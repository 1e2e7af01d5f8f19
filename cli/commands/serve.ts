/** `newsfacts serve`: the HTTP API and the explorer page. */
import { type Command, InvalidArgumentError } from "commander";
import type { Queues } from "../../workers/index.ts";
import { PATIENCE, type Patience, withPatience } from "../patience.ts";
import { aborted } from "../queues.ts";
import { readCount } from "./ingest.ts";

interface ServeOptions extends Patience {
  readonly host: string;
  readonly port: number;
  readonly requests: number;
  readonly behindProxy?: boolean;
}

export function registerServe(program: Command): void {
  withPatience(program.command("serve"))
    .description("serve the rows over HTTP: an API and a page to explore them; runs until Ctrl-C")
    .option("--port <number>", "port to listen on; 0 for any that is free", readPort, 8080)
    .option("--host <address>", "address to listen on; 0.0.0.0 for every one", "127.0.0.1")
    .option("--requests <number>", "requests that one address may send in a minute", readCount, 600)
    .option("--behind-proxy", "take the caller's address from X-Forwarded-For, which a proxy in front sets")
    .addHelpText(
      "after",
      `
It only reads, unless NEWSFACTS_TOKEN is set: then whoever sends that token may change the list of feeds and retry jobs.
/api/openapi.json describes the API; /queues shows the queues, job by job.

  newsfacts serve
  curl 'localhost:8080/api/events.csv?country=KH&type=COERCE&from=2026-02-01'`,
    )
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const { host, port, requests, behindProxy = false, waitForServers = PATIENCE } = options;
  const { withDatabase } = await import("../database.ts");
  const { createApi } = await import("../../server/index.ts");
  const { readEnvironment } = await import("../../store/index.ts");
  const { shutdownSignal } = await import("../../workers/shutdown.ts");
  const environment = readEnvironment();
  await withDatabase(async (database) => {
    const { signal, stop } = shutdownSignal();
    const queues: Queues[] = [];
    const api = await createApi(database, {
      token: environment.apiToken,
      requestsPerMinute: requests,
      behindProxy,
      log: true,
      async openQueues() {
        const { openQueues } = await import("../../workers/queues.ts");
        const opened = await openQueues(environment, database);
        queues.push(opened);
        return opened;
      },
    });
    const address = await api.listen({ host, port });
    console.error(`Serving ${database.description} at ${address}. Ctrl-C ends it in order.`);
    await aborted(signal);
    await api.close();
    await Promise.all(queues.map((opened) => opened.close()));
    stop();
  }, waitForServers);
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Give a port from 0 to 65535.");
  return port;
}
