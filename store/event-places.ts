/** The places at which events happened, with how many: a map of a selection. */
import type { Queryable } from "./database.ts";
import { conditionsOf, type EventFilter } from "./event-filter.ts";
import { isOfOneUnit, NO_SUMS, type SeriesPoint, SUMS } from "./event-series.ts";

/** Sums are null where the rows are not all of one unit, as in a series. */
export interface PlaceCount extends Pick<SeriesPoint, "quantified" | "low" | "high" | "openAbove"> {
  readonly geonameId: number;
  readonly name: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** GeoNames feature code: `PPLC`, `ADM1`, `PCLI` … */
  readonly precision: string | null;
  readonly events: number;
  /** The last day on which one of them began; null where none has a date. */
  readonly latest: string | null;
}

export interface PlaceCounts {
  readonly places: PlaceCount[];
  /** Days of the first and of the last event at any place that matches; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The places with the most events that match, most first. */
export async function countPlaces(database: Queryable, filter: EventFilter, limit: number): Promise<PlaceCounts> {
  const { sql, values, needArticle } = conditionsOf(filter, { counted: true });
  // Counted by id alone first, which an index can answer; what a place is called is looked up for those that are shown.
  const rows = await database.query<PlaceCount & Pick<PlaceCounts, "first" | "last">>(
    `SELECT counted.id AS "geonameId", place.place_name AS name, place.country, place.admin1, place.latitude,
       place.longitude, place.place_precision AS precision, counted.events, counted.latest, counted.first, counted.last,
       counted.quantified, counted.low, counted.high, counted.open_above AS "openAbove"
     FROM (
       SELECT event.geoname_id AS id, count(*) AS events, max(event.occurred_from) AS latest,
         min(min(event.occurred_from)) OVER () AS first, max(max(event.occurred_from)) OVER () AS last,
         ${isOfOneUnit(filter) ? SUMS : NO_SUMS}
       FROM newsfacts.events AS event
       ${needArticle ? "JOIN newsfacts.articles AS article ON article.id = event.article_id" : ""}
       WHERE ${sql} AND event.geoname_id IS NOT NULL
       GROUP BY event.geoname_id
       ORDER BY events DESC, id
       LIMIT $${values.length + 1}
     ) AS counted
     CROSS JOIN LATERAL (
       SELECT place_name, country, admin1, latitude, longitude, place_precision
       FROM newsfacts.events WHERE geoname_id = counted.id
       ORDER BY geoname_id, occurred_from DESC NULLS LAST LIMIT 1
     ) AS place
     ORDER BY counted.events DESC, counted.id`,
    [...values, limit],
  );
  const { first = null, last = null } = rows[0] ?? {};
  return { places: rows.map(({ first: _, last: __, ...place }) => place), first, last };
}
