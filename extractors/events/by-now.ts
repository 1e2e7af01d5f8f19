/** Dates against the day of publication: what has happened lies before it. */
import type { Draft } from "./draft.ts";
import { DAY, dayOf, endOf, isRecent } from "./story-days.ts";

/**
 * "approved a budget of $5 million for next year", "asked whether it could end by May 1": what was done before the publication was
 * not done on a day to come; nor is a reward "for news of the fire in July" to be paid then.
 */
export function dropDaysOfOthers(drafts: readonly Draft[], published: number): void {
  for (const draft of drafts) {
    if (draft.date === null) continue;
    if (isOver(draft, published) || isToCome(draft, published)) draft.date = null;
  }
}

/** What is yet to be done was not done long ago. */
const isOver = (draft: Draft, published: number) =>
  draft.modality === "planned" && draft.trigger.sense.part === "verb" && !isRecent(endOf(draft), published);

function isToCome(draft: Draft, published: number): boolean {
  if (draft.modality !== "asserted") return false;
  const isOpen = DEADLINES.has(draft.date?.relation ?? "") && endOf(draft) > published + 2 * DAY;
  return (draft.past && dayOf(draft) > published) || (isOpen && dayOf(draft) >= published);
}
const DEADLINES = new Set<string>(["by", "until"]);

/** "has killed 40,000 since it began in 2003": to the publication, or without a date where that is unknown. */
export function endSinceNow(drafts: readonly Draft[], published: number | null): void {
  for (const draft of drafts) {
    if (draft.date === null || draft.date.to !== null) continue;
    draft.date = published === null ? null : { ...draft.date, to: isoDay(published + DAY) };
  }
}
export const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** "have crossed this year": what has happened lies before the publication, however long the year. */
export function endByNow(drafts: readonly Draft[], published: number): void {
  for (const draft of drafts) {
    const { date } = draft;
    if (draft.modality !== "asserted" || date?.from == null || date.to === null) continue;
    if (Date.parse(date.to.slice(0, 10)) <= published + REACHING_ON * DAY || dayOf(draft) > published) continue;
    draft.date = { ...date, to: isoDay(published + DAY) };
    draft.rules.push("when/by-now");
  }
}

/** Days beyond the publication that a week or month under way may last. */
const REACHING_ON = 32;
