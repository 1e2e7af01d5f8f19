/** What a sentence leaves open, its passage may tell: date and place are inherited from the event that it belongs to. */
import type { EventPlace } from "../facts.ts";
import type { Posted } from "../postings.ts";
import type { Draft } from "./draft.ts";
import { inheritDates } from "./passage-dates.ts";
import type { ToldDay } from "./told-day.ts";

const isDraft = (item: Draft | ToldDay): item is Draft => "trigger" in item;

/** Dates are inherited among what was posted together; the scene is the same for the whole text. */
export function inheritFromPassage(drafts: readonly Draft[], parts: readonly Posted<Draft | ToldDay>[]): void {
  for (const { items, published } of parts) {
    const days = items.filter((item): item is ToldDay => !isDraft(item));
    inheritDates(items.filter(isDraft), days, published);
  }
  inheritPlaces(drafts);
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
