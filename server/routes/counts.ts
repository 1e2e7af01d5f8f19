/** Events counted: over time, and by place. */
import { countPlaces, type Database, eventSeries } from "../../store/index.ts";
import type { Api } from "../api.ts";
import { placesSchema, problemSchema, seriesSchema } from "../schemas/answers.ts";
import { placesQuerySchema, seriesQuerySchema } from "../schemas/queries.ts";
import { given } from "./articles.ts";

export function countRoutes(api: Api, database: Database): void {
  api.get(
    "/api/series",
    {
      schema: {
        summary: "Events counted by day, week, month, quarter or year, latest first",
        description:
          "Lower and upper bounds are summed apart, so that “more than 800” is never shown as exactly 800. `bucket=all` counts the whole selection at once, events without a date too.",
        tags: ["events"],
        querystring: seriesQuerySchema,
        response: { 200: seriesSchema, 400: problemSchema },
      },
    },
    (request) => {
      const { bucket, by = null, ...filter } = request.query;
      return eventSeries(database, given(filter), { bucket, by });
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
      const { limit, ...filter } = request.query;
      return { places: await countPlaces(database, given(filter), limit) };
    },
  );
}
