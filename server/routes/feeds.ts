/** Feeds with their state; putting one on the list or taking it off needs the token. */
import { z } from "zod";
import { type Database, feedId, findFeed, listRuns, removeFeed, reportFeeds, saveFeeds } from "../../store/index.ts";
import type { Api } from "../api.ts";
import { Problem } from "../problems.ts";
import { feedsSchema, problemSchema, runsSchema } from "../schemas/answers.ts";
import { runsQuerySchema } from "../schemas/queries.ts";
import type { TokenCheck } from "../token.ts";

const newFeedSchema = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }).max(2000),
    title: z.string().min(1).max(300),
    language: z.string().min(2).max(35).default("en").describe("BCP 47"),
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, "no IANA time zone")
      .default("UTC")
      .describe("of dates that state none"),
    everyMinutes: z.int().min(1).max(100_000).default(120),
    skip: z
      .array(z.string().max(200))
      .max(100)
      .default([])
      .describe("entries whose path holds one of these are left out"),
  })
  .meta({ id: "NewFeed" });

export function feedRoutes(api: Api, database: Database, now: () => Date, needToken: TokenCheck): void {
  api.get(
    "/api/feeds",
    {
      schema: { summary: "Feeds with their state, lag and failures", tags: ["feeds"], response: { 200: feedsSchema } },
    },
    async () => ({ feeds: await reportFeeds(database, now().toISOString()) }),
  );

  api.get(
    "/api/runs",
    {
      schema: {
        summary: "Ingestions and replays, latest first",
        tags: ["feeds"],
        querystring: runsQuerySchema,
        response: { 200: runsSchema },
      },
    },
    async (request) => ({ runs: await listRuns(database, request.query.limit) }),
  );

  api.post(
    "/api/feeds",
    {
      preParsing: needToken,
      schema: {
        summary: "Put a feed on the list, or change its settings",
        tags: ["feeds"],
        security: [{ token: [] }],
        body: newFeedSchema,
        response: { 201: z.object({ id: z.guid() }), 401: problemSchema, 403: problemSchema },
      },
    },
    async (request, reply) => {
      const id = feedId(request.body.url);
      await saveFeeds(database, [{ id, ...request.body }]);
      return reply.code(201).send({ id });
    },
  );

  api.delete(
    "/api/feeds/:id",
    {
      preParsing: needToken,
      schema: {
        summary: "Take a feed off the list; what was read from it stays",
        tags: ["feeds"],
        security: [{ token: [] }],
        params: z.object({ id: z.guid() }),
        response: { 204: z.null(), 401: problemSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const feed = await findFeed(database, request.params.id);
      if (feed === null || !feed.active) throw new Problem(404, `There is no feed ${request.params.id} on the list.`);
      await removeFeed(database, feed.id);
      return reply.code(204).send(null);
    },
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
