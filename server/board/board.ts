/** The board over open queues, as a server of its own that the API hands requests to. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import fastify, { type FastifyInstance } from "fastify";
import { QUEUE_NAMES, type Queues } from "../../workers/queues.ts";
import { setHeaders } from "../headers.ts";
import { tellProblems } from "../problems.ts";
import { tokenCheck } from "../token.ts";
import { adapterFor } from "./adapter.ts";

/** The board sets styles inline, and its page names a `<base>` from which its files are found. */
const ALLOWED = { "style-src": "'self' 'unsafe-inline'", "base-uri": "'self'" };

const READING = ["GET", "HEAD"];

export async function createBoard(queues: Queues, path: string, token: string | null): Promise<FastifyInstance> {
  const board = fastify({ routerOptions: { ignoreTrailingSlash: true } });
  // A form on another site can send text, but no JSON.
  board.removeContentTypeParser("text/plain");
  tellProblems(board);
  setHeaders(board, ALLOWED);
  const needToken = tokenCheck(token, "Basic");
  board.addHook("onRequest", async (request, reply) => {
    if (!READING.includes(request.method)) await needToken(request, reply);
  });
  await board.register(
    async (scope) => {
      createBullBoard({
        queues: QUEUE_NAMES.map(
          (name) => new BullMQAdapter(queues.queue(name) as never, { readOnlyMode: token === null }),
        ),
        serverAdapter: adapterFor(scope, path),
        options: {
          uiBasePath: dirname(fileURLToPath(import.meta.resolve("@bull-board/ui/package.json"))),
          uiConfig: { boardTitle: "newsfacts queues", hideRedisDetails: true },
        },
      });
    },
    { prefix: path },
  );
  await board.ready();
  return board;
}
