/** What a sentence leaves open, its passage may tell: date and place are inherited from the event that it belongs to. */
import type { EventPlace } from "../facts.ts";
import type { Draft } from "./draft.ts";

/** Sentences beyond which a date does not carry. */
const REACH = Number(process.env.REACH ?? 12);

export function inheritFromPassage(drafts: readonly Draft[]): void {
  inheritDates(drafts);
  inheritPlaces(drafts);
}

function inheritDates(drafts: readonly Draft[]): void {
  const own = drafts.filter(
    (draft) => draft.date !== null && draft.modality !== "planned" && draft.modality !== "possible",
  );
  for (const draft of drafts) {
    if (draft.date !== null || draft.modality === "planned" || draft.modality === "possible") continue;
    const source = sameEvent(draft, own) ?? nearestBefore(draft, own) ?? nearestAfter(draft, own);
    if (source === null) continue;
    draft.date = source.date;
    draft.rules.push("when/inherited");
  }
}

/** The same type with the same number, anywhere in the article. */
function sameEvent(draft: Draft, own: readonly Draft[]): Draft | null {
  for (const other of own) {
    if (other.type !== draft.type || other.mode !== draft.mode || other.quantity === null || draft.quantity === null)
      continue;
    if (other.quantity.value !== null && other.quantity.value === draft.quantity.value) return other;
  }
  return null;
}

function nearestBefore(draft: Draft, own: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  for (const other of own) {
    if (other.sentence > draft.sentence) break;
    if (draft.undated && !isSameKind(other, draft)) continue;
    if (draft.sentence - other.sentence <= REACH) best = other;
  }
  return best;
}

/** A headline or lead without a date takes that of the same kind of event in the sentences that follow. */
function nearestAfter(draft: Draft, own: readonly Draft[]): Draft | null {
  for (const other of own) {
    if (other.sentence <= draft.sentence) continue;
    if (other.sentence > draft.sentence + AHEAD) return null;
    if (isSameKind(other, draft)) return other;
  }
  return null;
}

const AHEAD = 6;
const VIOLENT = new Set(["ASSAULT", "CASUALTY", "INCIDENT"]);

function isSameKind(one: Draft, other: Draft): boolean {
  return one.type === other.type || (VIOLENT.has(one.type) && VIOLENT.has(other.type));
}

/**
 * "The U.S. military confirmed that eight were killed": a place that is only in the sentence gives way to the one
 * where the passage is set. A lead without a place takes the country of the first place that follows.
 */
function inheritPlaces(drafts: readonly Draft[]): void {
  let last: Draft | null = null;
  for (const draft of drafts) {
    const country = draft.place?.country ?? null;
    if (draft.place !== null && country !== null) {
      if (draft.placeIsNamed || last === null || last.place?.country === country) {
        if (draft.placeIsNamed || last === null) last = draft;
        continue;
      }
    }
    if (last === null) continue;
    draft.place = last.place;
    draft.rules.push("where/inherited");
  }
  const first = drafts.find((draft) => draft.placeIsNamed && draft.place?.country != null);
  if (first === undefined) return;
  for (const draft of drafts) {
    if (draft.place !== null && draft.place.country !== null) continue;
    draft.place = countryOf(first);
    draft.rules.push("where/ahead");
  }
}

function countryOf(draft: Draft): EventPlace {
  const country = draft.place?.country ?? null;
  return {
    start: null,
    end: null,
    text: null,
    name: null,
    geonameId: null,
    latitude: null,
    longitude: null,
    country,
    admin1: null,
    featureCode: null,
  };
}
