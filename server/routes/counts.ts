/** Events counted: over time, and by place. */
import { countPlaces, type Database, type EventFilter, eventSeries } from "../../store/index.ts";
import type { Api } from "../api.ts";
import { placesSchema, problemSchema, seriesSchema } from "../schemas/answers.ts";
import { placesQuerySchema, seriesQuerySchema } from "../schemas/queries.ts";
import { given } from "./articles.ts";

/** Days that are counted where the reader names no beginning: as many as the dashboard shows when it opens. */
const DAYS_COUNTED = 90;

export function countRoutes(api: Api, database: Database, now: () => Date): void {
  /** The filter with its beginning: the one asked for, or a quarter of a year before the end. */
  const bounded = (filter: EventFilter): EventFilter => {
    if (filter.from !== undefined || filter.publishedFrom !== undefined || filter.article !== undefined) return filter;
    const end = filter.to === undefined ? now() : new Date(`${filter.to}T00:00:00Z`);
    return { ...filter, from: new Date(end.getTime() - DAYS_COUNTED * 86_400_000).toISOString().slice(0, 10) };
  };

  api.get(
    "/api/series",
    {
      schema: {
        summary: "Events counted by day, week, month, quarter or year, latest first",
        description:
          "Lower and upper bounds are summed apart, so that “more than 800” is never shown as exactly 800. Events stand at the first day on which they may have happened. Without a beginning (`from`, `publishedFrom`) or an article, the last 90 days are counted: `from` in the answer tells which.",
        tags: ["events"],
        querystring: seriesQuerySchema,
        response: { 200: seriesSchema, 400: problemSchema },
      },
    },
    async (request) => {
      const { bucket, by = null, ...asked } = request.query;
      const filter = bounded(given(asked));
      return { from: filter.from ?? null, ...(await eventSeries(database, filter, { bucket, by })) };
    },
  );

  api.get(
    "/api/places",
    {
      schema: {
        summary: "The places with the most events that match: the points of a map",
        tags: ["events"],
        querystring: placesQuerySchema,
        response: { 200: placesSchema, 400: problemSchema },
      },
    },
    async (request) => {
      const { limit, ...asked } = request.query;
      const filter = bounded(given(asked));
      return { from: filter.from ?? null, places: await countPlaces(database, filter, limit) };
    },
  );
}
