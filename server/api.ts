/** The HTTP API and the explorer over one database: routes, limits, headers and the OpenAPI document made from the routes' schemas. */

import type { IncomingMessage, ServerResponse } from "node:http";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from "fastify";
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { extractorVersion } from "../pipeline/version.ts";
import type { Database } from "../store/index.ts";
import type { Queues } from "../workers/queues.ts";
import { boardRoutes } from "./board/index.ts";
import { setHeaders } from "./headers.ts";
import { describeOnce } from "./openapi.ts";
import { tellProblems } from "./problems.ts";
import { articleRoutes } from "./routes/articles.ts";
import { countRoutes } from "./routes/counts.ts";
import { eventRoutes } from "./routes/events.ts";
import { extractRoutes } from "./routes/extract.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { serveFiles } from "./static.ts";
import { tokenCheck } from "./token.ts";

export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ApiOptions {
  readonly now?: () => Date;
  /** Allows changes to whoever sends it; null or absent: nothing can be changed. */
  readonly token?: string | null;
  /** Requests that one address may send in a minute. */
  readonly requestsPerMinute?: number;
  /** Whether a proxy in front tells the caller's address in `X-Forwarded-For`. */
  readonly behindProxy?: boolean;
  /** Opens the queues that the board at `/queues` shows, when it is first asked for; absent: there is no board. */
  readonly openQueues?: () => Promise<Queues>;
  /** Whether requests and failures are written to standard error. */
  readonly log?: boolean;
}

/** A document of a million characters, each of four bytes at most, and its frame. */
const LARGEST_BODY = 4 * 1024 * 1024 + 64 * 1024;

/** The server, not yet listening: `await (await createApi(database)).listen({ port: 8080 })`. */
export async function createApi(database: Database, options: ApiOptions = {}): Promise<FastifyInstance> {
  const { now = () => new Date(), token = null, requestsPerMinute = 600, behindProxy = false, log = false } = options;
  const api = fastify({
    logger: log ? { level: "warn" } : false,
    trustProxy: behindProxy,
    bodyLimit: LARGEST_BODY,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
  });
  api.setValidatorCompiler(validatorCompiler);
  // The store's rows are what the schemas describe (a test compares them): they are written without a second check.
  api.setSerializerCompiler(() => (value) => JSON.stringify(value));
  tellProblems(api);
  setHeaders(api);
  await api.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000 });
  await api.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "newsfacts", version: extractorVersion, description: "Event rows read from the news." },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    },
    transform: jsonSchemaTransform,
    transformObject: describeOnce,
  });
  await api.register(async (scope) => {
    const routes = scope.withTypeProvider<ZodTypeProvider>() as unknown as Api;
    eventRoutes(routes, database);
    countRoutes(routes, database);
    articleRoutes(routes, database);
    feedRoutes(routes, database, now, tokenCheck(token));
    extractRoutes(routes);
    scope.get("/api/openapi.json", { schema: { hide: true } as object }, () => api.swagger());
    serveFiles(scope);
    if (options.openQueues !== undefined) boardRoutes(scope, options.openQueues, token);
  });
  await api.ready();
  return api;
}
