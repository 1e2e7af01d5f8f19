/** Events: pages of JSON, or all that match as a stream of CSV, NDJSON or GeoJSON. */
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { z as schemas } from "zod";
import { writeEvents } from "../../pipeline/export/index.ts";
import { extractorVersion } from "../../pipeline/version.ts";
import { type Database, type EventFilter, pageEvents, readEvents, stateOfRows } from "../../store/index.ts";
import type { Api } from "../api.ts";
import { readEventCursor, writeEventCursor } from "../cursors.ts";
import { type Format, formatOf, MEDIA_TYPES } from "../formats.ts";
import { tagStream } from "../headers.ts";
import { eventPageSchema, problemSchema } from "../schemas/answers.ts";
import { eventFactSchema } from "../schemas/event.ts";
import { eventQuerySchema } from "../schemas/queries.ts";

type EventQuery = z.output<typeof eventQuerySchema>;

/** Rows of a JSON page where the reader names no number, and at the most. */
const PAGE = 100;
const LARGEST_PAGE = 1000;

export function eventRoutes(api: Api, database: Database): void {
  const answer = async (format: Format, request: FastifyRequest, reply: FastifyReply, query: EventQuery) => {
    reply.header("vary", "accept").type(MEDIA_TYPES[format]);
    const { limit, cursor, order: asked, ...filter } = query;
    const isByPublication = filter.publishedFrom !== undefined || filter.publishedTo !== undefined;
    const order = asked ?? (isByPublication ? "published" : "occurred");
    const after = cursor === undefined ? null : readEventCursor(cursor, order);
    if (format !== "json") {
      // The state is read first: what is written while the stream runs gives the next request another tag.
      const state = await stateOfRows(database);
      if (tagStream(request, reply, [extractorVersion, state, format, query])) return reply;
      const events = take(readEvents(database, filter as EventFilter, { order, after }), limit);
      return reply.send(
        Readable.from(writeEvents(events, format === "ndjson" ? "jsonl" : format), { objectMode: false }),
      );
    }
    const size = Math.min(limit ?? PAGE, LARGEST_PAGE);
    const page = await pageEvents(database, filter as EventFilter, { order, limit: size, after });
    const next = page.next && writeEventCursor(page.next);
    if (next !== null) reply.header("link", `<${nextAddress(request.url, next)}>; rel="next"`);
    return reply.send({ events: page.events, next });
  };

  api.get(
    "/api/events",
    {
      schema: {
        summary: "Events, page by page",
        description:
          "By `Accept` or by extension (`/api/events.csv`, `.ndjson`, `.geojson`, `.json`): JSON comes in pages, the others as a stream of all that match.",
        tags: ["events"],
        querystring: eventQuerySchema,
        response: {
          200: {
            description: "Events that match, in the order asked for",
            content: {
              "application/json": { schema: eventPageSchema },
              "text/csv": { schema: schemas.string() },
              "application/x-ndjson": { schema: eventFactSchema },
              "application/geo+json": {
                schema: schemas.object({
                  type: schemas.literal("FeatureCollection"),
                  features: schemas.array(schemas.looseObject({})),
                }),
              },
            },
          },
          400: problemSchema,
        },
      },
    },
    (request, reply) => answer(formatOf(request.headers.accept), request, reply, request.query),
  );
  for (const format of Object.keys(MEDIA_TYPES) as Format[]) {
    api.get(
      `/api/events.${format}`,
      { schema: { hide: true, querystring: eventQuerySchema } as const },
      (request, reply) => answer(format, request, reply, request.query),
    );
  }
}

async function* take<Item>(items: AsyncIterable<Item>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Item> {
  let taken = 0;
  for await (const item of items) {
    yield item;
    if (++taken >= limit) return;
  }
}

function nextAddress(url: string, cursor: string): string {
  const [path, query = ""] = url.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
}
