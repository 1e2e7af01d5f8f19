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
          "Lower and upper bounds are summed apart, so that “more than 800” is never shown as exactly 800. Events stand at the first day on which they may have happened; those without a date are counted only where all time is one bucket.",
        tags: ["events"],
        querystring: seriesQuerySchema,
        response: { 200: seriesSchema, 400: problemSchema },
      },
    },
    (request) => {
      const { bucket, by = null, ...asked } = request.query;
      return eventSeries(database, given(asked), { bucket, by });
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
    (request) => {
      const { limit, ...asked } = request.query;
      return countPlaces(database, given(asked), limit);
    },
  );
}
