/** The board over open queues, as a server of its own that the API hands requests to. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import fastify, { type FastifyInstance } from "fastify";
import { QUEUE_NAMES, type Queues } from "../../workers/queues.ts";
import { setHeaders } from "../headers.ts";
import { Problem, tellProblems } from "../problems.ts";
import { tokenCheck } from "../token.ts";
import { adapterFor } from "./adapter.ts";

/** The board sets styles inline, and its page names a `<base>` from which its files are found. */
const ALLOWED = { "style-src": "'self' 'unsafe-inline'", "base-uri": "'self'" };

const READING = ["GET", "HEAD"];

/** Another site can have a browser that knows the token post a form, a text or nothing; it cannot have it post JSON. */
const JSON_TYPE = /^application\/json\b/i;

export async function createBoard(queues: Queues, path: string, token: string | null): Promise<FastifyInstance> {
  const board = fastify({ routerOptions: { ignoreTrailingSlash: true } });
  tellProblems(board);
  setHeaders(board, ALLOWED);
  const needToken = tokenCheck(token, "Basic");
  board.addHook("onRequest", async (request, reply) => {
    if (READING.includes(request.method)) return;
    await needToken(request, reply);
    if (request.method === "POST" && !JSON_TYPE.test(request.headers["content-type"] ?? ""))
      throw new Problem(415, "Send JSON, as `content-type: application/json`.");
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
