import type { Document, Timex } from "../facts.ts";
import { partByPosting } from "../postings.ts";
import type { Reading } from "../text/index.ts";
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
    modified.filter((draft) => !isStray(draft)),
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

/** A part of the day that joined no day ("in the morning", "the evening news") is no mention, nor a week of no month. */
function isStray({ meaning, clock, mod }: Draft): boolean {
  if (meaning.kind === "calendar" && meaning.ordinal !== null) {
    return meaning.month === null && meaning.year === null && meaning.yearShift === null && meaning.monthShift === null;
  }
  return meaning.kind === "bare" && clock === null && mod === null;
}
