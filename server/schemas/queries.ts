/** What may be asked in an address: read, checked and described in one place. */
import { z } from "zod";

const dayOrInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Values parted by commas: one of them must hold. */
function list(description: string, change: (value: string) => string = (value) => value) {
  return z
    .string()
    .min(1)
    .max(500)
    .transform((text) => text.split(",").map((value) => change(value.trim())))
    .optional()
    .describe(`${description}; several parted by commas`);
}

const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional();

const number = z.coerce.number().refine(Number.isFinite);

/** The filters of events, the same wherever events are listed, counted, mapped or exported. */
const eventFilterShape = {
  from: z.iso.date().optional().describe("events that may have happened on or after this day"),
  to: z.iso.date().optional().describe("events that may have happened before this day"),
  publishedFrom: dayOrInstant.optional().describe("events of articles published at or after this day or instant"),
  publishedTo: dayOrInstant.optional().describe("events of articles published before this day or instant"),
  type: list("PLOVER type: COERCE", (value) => value.toUpperCase()),
  mode: list("mode of the type: arrest", (value) => value.toLowerCase()),
  country: list("ISO 3166-1 alpha-2: KH", (value) => value.toUpperCase()),
  admin1: list("GeoNames code of the region within its country, with `country`: 28"),
  place: z.coerce.number().int().positive().max(2_147_483_647).optional().describe("GeoNames id of the place"),
  unit: list("what is counted, singular: suspect", (value) => value.toLowerCase()),
  minimum: number.optional().describe("at least so many, by the number or the lower bound that the words give"),
  maximum: number.optional().describe("at most so many, by the number or the upper bound that the words give"),
  modality: list("asserted, planned, possible, denied", (value) => value.toLowerCase()),
  confidence: number.min(0).max(1).optional().describe("at least this sure: 0 to 1"),
  quantified: flag.describe("only events with (true) or without (false) a quantity"),
  text: z
    .string()
    .max(500)
    .optional()
    .describe('words of the sentence, as a search engine takes them: flood "state of emergency" -drill'),
  feed: z.string().max(2000).optional().describe("a feed's id or address"),
  article: z.guid().optional().describe("an article's id"),
};

const limit = (initial: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(initial).describe("rows at the most");

const cursor = z.string().max(1000).optional().describe("`next` of the page before");

export const eventQuerySchema = z.strictObject({
  ...eventFilterShape,
  order: z
    .enum(["occurred", "oldest", "published", "amount"])
    .optional()
    .describe(
      "occurred and published: latest first; oldest: first day first; amount: largest number first. Where none is named: published if that time is asked for, else occurred",
    ),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe("rows at the most: 100 (and never more than 1000) for a JSON page, all for CSV, NDJSON and GeoJSON"),
  cursor,
});

export const seriesQuerySchema = z.strictObject({
  ...eventFilterShape,
  bucket: z.enum(["day", "week", "month", "quarter", "year", "all"]).default("day"),
  by: z
    .enum(["type", "mode", "country", "unit", "modality"])
    .optional()
    .describe("one series for each value; numbers are summed only by unit, or where one unit is asked for"),
});

export const placesQuerySchema = z.strictObject({ ...eventFilterShape, limit: limit(500, 5000) });

export const articlesQuerySchema = z.strictObject({
  publishedFrom: dayOrInstant.optional(),
  publishedTo: dayOrInstant.optional(),
  feed: z.string().max(2000).optional().describe("a feed's id or address"),
  language: z.string().max(35).optional().describe("BCP 47"),
  limit: limit(50, 200),
  cursor,
});

export const runsQuerySchema = z.strictObject({ limit: limit(50, 500) });
