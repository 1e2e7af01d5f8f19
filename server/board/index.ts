/**
 * The queue board (Bull Board) at `/queues`: what waits, runs and has failed in each queue, job by job.
 *
 * It is loaded, and its queues are opened, when somebody first asks for it: the rest of the server neither waits for Redis nor
 * needs it. Where the queues do not answer the page says so, and the next visit tries again.
 */
import type { FastifyInstance } from "fastify";
import type { Queues } from "../../workers/queues.ts";

const PATH = "/queues";

/** @param token what a browser must send as the password to retry, remove or pause; null where the board only shows */
export function boardRoutes(api: FastifyInstance, openQueues: () => Promise<Queues>, token: string | null): void {
  let opened: Promise<FastifyInstance> | null = null;
  const open = async () => {
    const { createBoard } = await import("./board.ts");
    return createBoard(await openQueues(), PATH, token);
  };
  const board = () => {
    opened ??= open().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  api.addHook("onClose", async () => {
    await (await opened?.catch(() => null))?.close();
  });
  api.register(async (scope) => {
    // After what counts requests, which stands at the routes; a board of its own reads the body.
    scope.addHook("preParsing", async (request, reply) => {
      try {
        const { routing } = await board();
        reply.hijack();
        routing(request.raw, reply.raw);
      } catch (error) {
        const page = unreachablePage(error as Error);
        reply.code(503).type("text/html; charset=utf-8").send(page);
      }
    });
    const schema = { hide: true } as object;
    for (const path of [PATH, `${PATH}/*`]) scope.all(path, { schema }, () => {});
    // Files sent from memory, as those of the explorer.
    scope.get(`${PATH}/static/*`, { schema, config: { rateLimit: false } as object }, () => {});
  });
}

function unreachablePage({ message }: Error): string {
  const text = message.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>newsfacts queues</title>
<h1>The queues cannot be reached</h1>
<p>${text}</p>
<p>The rows and the API are there all the same. Load this page again when the queues are back.</p>
</html>
`;
}
