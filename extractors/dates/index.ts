import type { Document, Timex } from "../facts.ts";
import { partByPosting } from "../postings.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { Draft } from "./draft.ts";
import { joinNeighbours } from "./joins/index.ts";
import { takeModifiers } from "./modifiers.ts";
import { completeRanges, linkRanges } from "./ranges.ts";
import { bindMentions } from "./relations.ts";
import { datelineOf } from "./resolve/dateline.ts";
import { resolveDrafts } from "./resolve/index.ts";
import { readReference } from "./resolve/reference.ts";
import { scanDrafts } from "./scan.ts";

/**
 * Finds the dates, times, durations and sets of a text in order, resolved against the publication time (ISO 8601, or null
 * where unknown: then the day of a full dateline serves, and without one only what the words date in full has a value), and
 * inside `updates` against the time of each.
 *
 *     findDates(readText("Police raided the compound on Jan. 31."), "2026-02-13")  // [{ value: "2026-01-31", … }]
 */
export function findDates(reading: Reading, published: string | null, updates: Document["updates"] = []): Timex[] {
  const joined = joinNeighbours(reading, scanDrafts(reading));
  const modified: Draft[] = [];
  for (const draft of joined) {
    const floor = modified.length > 0 ? modified[modified.length - 1].last : 0;
    modified.push(takeModifiers(reading.tokens, draft, floor));
  }
  const drafts = completeRanges(
    reading,
    modified.filter((draft) => !isStray(reading, draft)),
  );
  const startOf = ({ first }: Draft) => reading.tokens.start[first];
  const parts = partByPosting(drafts, startOf, { published, updates });
  const dates = parts.flatMap((part) => readAgainst(reading, part.items, part.published));
  return parts.length === 1 ? dates : dates.sort((one, other) => one.start - other.start);
}

function readAgainst(reading: Reading, drafts: Draft[], published: string | null): Timex[] {
  const openers = linkRanges(reading, drafts);
  const reference = readReference(published) ?? datelineOf(reading, drafts);
  return bindMentions(reading, resolveDrafts(reading, drafts, reference, openers), openers, reference);
}

/**
 * A part of the day that joined no day ("in the morning", "the evening news") is no mention, but for "were shot overnight"; nor is
 * a week of no month.
 */
function isStray({ tokens, tags }: Reading, { meaning, clock, mod, first, last }: Draft): boolean {
  if (meaning.kind === "calendar" && meaning.ordinal !== null) {
    return meaning.month === null && meaning.year === null && meaning.yearShift === null && meaning.monthShift === null;
  }
  if (meaning.kind !== "bare" || clock !== null || mod !== null) return false;
  return tokens.lower[first] !== "overnight" || BEFORE_NOUN.has(tags[first - 1]) || NAMING.has(tags[last]);
}

/** "an overnight stay", "the overnight low": what stands before and after the word where it belongs to a noun. */
const BEFORE_NOUN = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Adjective, Tag.Number]);
const NAMING = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.ProperNoun, Tag.Adjective]);
