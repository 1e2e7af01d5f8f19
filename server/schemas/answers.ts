/** What the API answers, but for events. */
import { z } from "zod";
import { eventFactSchema, eventSchema } from "./event.ts";

const text = z.string();
const texts = z.array(text).readonly();
const instant = z.iso.datetime();
const next = text.nullable().describe("`cursor` of the next page; null on the last");

export const problemSchema = z
  .object({
    type: text.describe("`about:blank`, or an address that names the kind of problem"),
    title: text,
    status: z.int(),
    detail: text.optional().describe("what is wrong and what to do, for people"),
    errors: z
      .array(z.object({ pointer: text, detail: text }))
      .optional()
      .describe("each field that is wrong"),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });

export const eventPageSchema = z.object({ events: z.array(eventFactSchema), next }).meta({ id: "EventPage" });

const articleShape = {
  id: z.guid(),
  url: text,
  title: text.nullable(),
  byline: texts,
  published: text.nullable().describe("ISO 8601 with the offset that the page states"),
  publishedAt: instant.nullable(),
  language: text.nullable().describe("BCP 47"),
  siteName: text.nullable(),
  section: text.nullable(),
  feedId: z.guid().nullable(),
};

export const articlePageSchema = z
  .object({
    articles: z.array(
      z.object({ ...articleShape, feedTitle: text.nullable(), events: z.int() }).meta({ id: "ArticleSummary" }),
    ),
    next,
  })
  .meta({ id: "ArticlePage" });

/** Spans of the text with their values, each as `newsfacts extract --explain` gives it. */
function mentions<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.object({ start: z.int(), end: z.int(), text, rules: texts, ...shape })).readonly();
}

export const articleSchema = z
  .object({
    ...articleShape,
    publishedFrom: text.nullable().describe("which source gave `published`: json-ld, meta, time, url, visible, feed"),
    modified: text.nullable().describe("when the page was last changed, as it states it"),
    modifiedAt: instant.nullable(),
    keywords: texts,
    updates: z
      .array(
        z.object({
          start: z.int(),
          end: z.int(),
          published: text.nullable().describe("ISO 8601; null where the page does not say"),
          kind: z.enum(["entry", "update", "correction", "note"]),
        }),
      )
      .readonly()
      .describe("stretches of the text with a time of their own: entries of a live blog, updates, corrections, notes"),
    text: text.describe("plain text, a blank line between paragraphs: all offsets point into it"),
    extractorVersion: text,
    updatedAt: instant,
    dates: mentions({ value: text.nullable(), from: text.nullable(), to: text.nullable() }),
    quantities: mentions({ value: z.number().nullable(), unit: text.nullable() }),
    places: mentions({ name: text, country: text.nullable() }),
    mentions: mentions({ type: text, mode: text.nullable() }).describe(
      "the events with the spans of their parts, in the shape of `newsfacts extract`",
    ),
    events: z.array(eventSchema).describe("the rows of the article, in the order of its text"),
  })
  .meta({ id: "Article", description: "An article with its text and everything that was found in it." });

/** The span of what is counted. */
const days = {
  first: z.iso.date().nullable().describe("day of the first event that is counted; null where none has a date"),
  last: z.iso.date().nullable().describe("day of the last one"),
};

/** Numbers added up between their bounds. */
const sums = {
  quantified: z
    .int()
    .nullable()
    .describe("of these, events that give a number; null, as the three below, where units are mixed"),
  low: z.number().nullable().describe("sum of the lower bounds"),
  high: z.number().nullable().describe("sum of the upper bounds; an open one counts as the number stated"),
  openAbove: z
    .int()
    .nullable()
    .describe("numbers without an upper bound: where there are any, show `high` as a minimum"),
};

export const placesSchema = z
  .object({
    ...days,
    places: z.array(
      z
        .object({
          geonameId: z.int(),
          name: text.nullable(),
          country: text.nullable(),
          admin1: text.nullable(),
          latitude: z.number().nullable(),
          longitude: z.number().nullable(),
          precision: text.nullable().describe("GeoNames feature code: PPLC, ADM1, PCLI …"),
          events: z.int(),
          latest: z.iso.date().nullable().describe("the last day on which one of them began"),
          ...sums,
        })
        .meta({ id: "PlaceCount" }),
    ),
  })
  .meta({ id: "Places" });

export const seriesSchema = z
  .object({
    ...days,
    points: z.array(
      z
        .object({
          day: z.iso.date().nullable().describe("first day of the bucket; null where all time is one"),
          key: text.nullable().describe("the value that is grouped by"),
          events: z.int(),
          ...sums,
        })
        .meta({ id: "SeriesPoint" }),
    ),
    complete: z.boolean().describe("false where more than 10,000 points were cut"),
  })
  .meta({ id: "Series" });

export const feedsSchema = z
  .object({
    feeds: z.array(
      z
        .object({
          id: z.guid(),
          url: text,
          title: text,
          language: text,
          timeZone: text,
          everyMinutes: z.int(),
          skip: texts,
          active: z.boolean(),
          status: z.enum(["well", "failing", "late", "new", "removed"]),
          polledAt: instant.nullable(),
          duePollAt: instant.nullable(),
          lagSeconds: z.int().describe("since it was due to be polled"),
          failures: z.int().describe("polls in a row that failed"),
          error: text.nullable().describe("why the last poll failed"),
          etag: text.nullable(),
          lastModified: text.nullable(),
          entries: z.record(text, z.int()).describe("how many entries are in each state"),
          articles: z.int(),
          latest: instant.nullable().describe("when its latest article was published"),
        })
        .meta({ id: "Feed" }),
    ),
  })
  .meta({ id: "Feeds" });

export const runsSchema = z
  .object({
    runs: z.array(
      z
        .object({
          id: z.guid(),
          kind: z.enum(["ingest", "replay"]),
          startedAt: instant,
          finishedAt: instant.nullable().describe("null: still running, or broken off"),
          counts: z.record(text, z.number()),
        })
        .meta({ id: "Run" }),
    ),
  })
  .meta({ id: "Runs" });

const list = z.array(z.looseObject({ start: z.int(), end: z.int(), text }));

export const factsSchema = z
  .object({ id: z.unknown(), dates: list, quantities: list, places: list, events: list })
  .meta({ id: "Facts", description: "One line of `newsfacts extract`." });
