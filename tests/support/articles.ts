/** Articles, feeds and entries for tests, made of few words. */
import type { Event, Place, Quantity, Timex } from "../../extractors/facts.ts";
import { articleId, type Entry, type ExtractedArticle, entryId, type Feed, feedId } from "../../store/index.ts";

export const NOW = "2026-02-13T12:00:00.000Z";

export function makeFeed(name = "one", changes: Partial<Feed> = {}): Feed {
  const url = `https://${name}.example/rss`;
  return {
    id: feedId(url),
    url,
    title: `Feed ${name}`,
    language: "en",
    timeZone: "Asia/Shanghai",
    everyMinutes: 30,
    skip: [],
    ...changes,
  };
}

export function makeEntry(feed: Feed, name: string): Entry {
  const url = new URL(`/news/${name}`, feed.url).href;
  return { id: entryId(url), feedId: feed.id, url, title: `Title ${name}`, published: "2026-02-13T08:00:00+08:00" };
}

/** The first occurrence of `words` in the text, as a span. */
export function spanOf(text: string, words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length, text: words };
}

export interface EventWords {
  /** The sentence; the whole text where absent. */
  readonly sentence?: string;
  readonly trigger: string;
  readonly quantity?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly country?: string;
  readonly changes?: Partial<Event>;
}

export function makeEvent(text: string, words: EventWords): Event {
  return {
    ...spanOf(text, words.sentence ?? text),
    rules: ["test"],
    trigger: { ...spanOf(text, words.trigger), lemma: words.trigger },
    type: "COERCE",
    mode: "arrest",
    modality: "asserted",
    actor: null,
    target: null,
    quantity: words.quantity === undefined ? null : makeQuantity(text, words.quantity, words),
    date: words.date === undefined ? null : makeDate(text, words.date, words),
    place: words.place === undefined ? null : makePlace(text, words.place, words.country ?? null),
    attribution: null,
    confidence: 0.9,
    incident: null,
    ...words.changes,
  };
}

function makeQuantity(
  text: string,
  words: string,
  { value = null, unit = null }: { value?: number | null; unit?: string | null },
): Quantity {
  return {
    ...spanOf(text, words),
    rules: ["test"],
    value,
    low: null,
    high: null,
    comparator: "=",
    trend: null,
    unit,
    unitText: unit,
    concepts: [],
  };
}

function makeDate(
  text: string,
  words: string,
  { from = null, to = null }: { from?: string | null; to?: string | null },
): Timex {
  return {
    ...spanOf(text, words),
    rules: ["test"],
    type: "DATE",
    value: from,
    mod: null,
    from,
    to,
    relation: null,
    extent: null,
  };
}

function makePlace(text: string, words: string, country: string | null): Place {
  return {
    ...spanOf(text, words),
    rules: ["test"],
    name: words,
    geonameId: 1822214,
    latitude: 10.62,
    longitude: 103.52,
    country,
    admin1: "28",
    featureCode: "ADM1",
    adjectival: false,
    runnerUp: null,
    confidence: 0.9,
  };
}

export function makeArticle(
  name: string,
  text: string,
  events: readonly EventWords[],
  changes: Partial<ExtractedArticle> = {},
): ExtractedArticle {
  const url = `https://one.example/news/${name}`;
  return {
    id: articleId(url),
    url,
    title: `Title ${name}`,
    byline: ["A. Writer"],
    published: "2026-02-13T08:00:00+08:00",
    publishedFrom: "meta",
    modified: null,
    language: "en",
    siteName: "One",
    section: null,
    keywords: ["crime"],
    text,
    updates: [],
    feedId: null,
    entryId: null,
    snapshotId: null,
    facts: { dates: [], quantities: [], places: [], events: events.map((words) => makeEvent(text, words)) },
    extractorVersion: "1",
    ...changes,
  };
}
