/** `newsfacts serve`: the HTTP API and the explorer page. */
import { type Command, InvalidArgumentError } from "commander";
import { readCount } from "./ingest.ts";

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly requests: number;
  readonly behindProxy?: boolean;
}

export function registerServe(program: Command): void {
  program
    .command("serve")
    .description("serve the rows over HTTP: an API and a page to explore them; runs until Ctrl-C")
    .option("--port <number>", "port to listen on; 0 for any that is free", readPort, 8080)
    .option("--host <address>", "address to listen on; 0.0.0.0 for every one", "127.0.0.1")
    .option("--requests <number>", "requests that one address may send in a minute", readCount, 600)
    .option("--behind-proxy", "take the caller's address from X-Forwarded-For, which a proxy in front sets")
    .addHelpText(
      "after",
      `
It only reads, unless NEWSFACTS_TOKEN is set: then whoever sends that token may change the list of feeds.
/api/openapi.json describes the API.

  newsfacts serve
  curl 'localhost:8080/api/events.csv?country=KH&type=COERCE&from=2026-02-01'`,
    )
    .action(async ({ host, port, requests, behindProxy = false }: ServeOptions) => {
      const { withDatabase } = await import("../database.ts");
      const { createApi } = await import("../../server/index.ts");
      const { readEnvironment } = await import("../../store/index.ts");
      const { shutdownSignal } = await import("../../workers/index.ts");
      const { apiToken } = readEnvironment();
      await withDatabase(async (database) => {
        const { signal, stop } = shutdownSignal();
        const api = await createApi(database, {
          token: apiToken,
          requestsPerMinute: requests,
          behindProxy,
          log: true,
        });
        const address = await api.listen({ host, port });
        console.error(`Serving ${database.description} at ${address}. Ctrl-C ends it in order.`);
        await new Promise<void>((resolve) => {
          if (signal.aborted) resolve();
          signal.addEventListener("abort", () => resolve(), { once: true });
        });
        await api.close();
        stop();
      });
    });
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Give a port from 0 to 65535.");
  return port;
}
