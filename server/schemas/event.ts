/** An event row as the API gives it. */
import { z } from "zod";

const day = z.iso.date();
const text = z.string();
const texts = z.array(text).readonly();
const number = z.number();

export const eventSchema = z
  .object({
    id: z.guid(),
    articleId: z.guid(),
    type: text.describe("PLOVER type: COERCE"),
    mode: text.nullable().describe("mode of the type: arrest"),
    trigger: text.describe("the word that states it, as written"),
    triggerStart: z.int().describe("its offset in the article's text, in UTF-16 code units"),
    quantity: text.nullable().describe("how many, in the words of the text"),
    value: number.nullable().describe("the one number that the words give; null for a range or a vague word"),
    low: number.nullable().describe("the lower bound that the words give; null where open"),
    high: number.nullable().describe("the upper bound that the words give; null where open"),
    comparator: z.enum(["=", "~", ">", "<", ">=", "<="]).nullable(),
    unit: text.nullable().describe("what is counted, singular: suspect"),
    occurredFrom: day.nullable().describe("first day of the half-open interval in which it happened"),
    occurredTo: day.nullable().describe("the day after the last"),
    datePrecision: z.enum(["time", "day", "week", "month", "quarter", "year", "interval"]).nullable(),
    placeName: text.nullable(),
    geonameId: z.int().nullable(),
    country: text.nullable().describe("ISO 3166-1 alpha-2"),
    admin1: text.nullable().describe("GeoNames code of the region within the country"),
    latitude: number.nullable(),
    longitude: number.nullable(),
    placePrecision: text.nullable().describe("GeoNames feature code; null where only the country is known"),
    actor: text.nullable(),
    target: text.nullable(),
    modality: z.enum(["asserted", "planned", "possible", "denied"]),
    attribution: text.nullable().describe("who says so"),
    sentence: text,
    start: z.int().describe("offset of the sentence in the article's text, in UTF-16 code units"),
    end: z.int(),
    confidence: number.min(0).max(1),
    rules: texts.describe("the rules that built the row, in order"),
    incident: text.nullable().describe("equal for mentions of one happening within the article"),
    extractorVersion: text,
  })
  .meta({
    id: "Event",
    description: "Something that happened, is planned, possible or denied, as an article states it.",
  });

export const eventFactSchema = eventSchema
  .extend({
    articleUrl: text,
    articleTitle: text.nullable(),
    articlePublished: text.nullable().describe("ISO 8601 with the offset that the page states"),
    siteName: text.nullable(),
    feedId: z.guid().nullable(),
    feedUrl: text.nullable(),
    feedTitle: text.nullable(),
  })
  .meta({
    id: "EventFact",
    description: "An event with the article that tells it and the feed that listed the article.",
  });
