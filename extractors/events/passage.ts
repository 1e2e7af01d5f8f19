/** What a sentence leaves open, its passage may tell: date and place are inherited from the event that it belongs to. */
import type { Posted } from "../postings.ts";
import type { Draft } from "./draft.ts";
import { inheritDates } from "./passage-dates.ts";
import { inheritPlaces } from "./passage-places.ts";
import type { Setting } from "./setting.ts";
import type { ToldDay } from "./told-day.ts";

const isDraft = (item: Draft | ToldDay): item is Draft => "trigger" in item;

/** Dates and scenes are inherited among what was posted together; the setting is that of the whole article. */
export function inheritFromPassage(parts: readonly Posted<Draft | ToldDay>[], setting: Setting): void {
  for (const { items, published } of parts) {
    const drafts = items.filter(isDraft);
    const days = items.filter((item): item is ToldDay => !isDraft(item));
    inheritDates(drafts, days, published);
    inheritPlaces(drafts, setting);
  }
}
