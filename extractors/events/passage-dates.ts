/** The dates that sentences leave open, from the events told around them. */
import type { Timex } from "../facts.ts";
import { dropDaysOfOthers, endByNow, endSinceNow, isoDay } from "./by-now.ts";
import type { Draft } from "./draft.ts";
import {
  backgroundOf,
  DAY,
  dayOf,
  follows,
  hasHappened,
  isGlanceBack,
  isLasting,
  isRecent,
  kindOf,
} from "./story-days.ts";
import type { ToldDay } from "./told-day.ts";
import { indexCounts, LEAD, nextOfKind, sameCount } from "./told-elsewhere.ts";

/** Sentences over which the date of an event of the same kind carries on, and that of any other. */
const REACH_KIND = 30;
const REACH_ANY = 3;

/** Gives the drafts without a date that of the event they belong to; `published` is the time of posting of them all. */
export function inheritDates(drafts: readonly Draft[], days: readonly ToldDay[], published: string | null): void {
  const day = published === null ? null : Date.parse(published.slice(0, 10));
  endSinceNow(drafts, day);
  if (day !== null) dropDaysOfOthers(drafts, day);
  const told = days.filter(({ date }) => isToldDay(Date.parse(date.from!.slice(0, 10)), day));
  inheritFrom(drafts, told, day);
  if (told.length > 0) inheritDayAhead(drafts, told, day);
  if (day !== null) endByNow(drafts, day);
}

/**
 * A draft without a date takes, in turn, that of the same count told elsewhere ("the 44 killed"), of the event that it points
 * back to ("the rally"), of the last event of its paragraph, of the last recent event before, and in a headline or lead of
 * the first such event ahead. A plan takes none; a perfect or present ("has killed") only that of an event of its kind.
 */
function inheritFrom(drafts: readonly Draft[], days: readonly ToldDay[], published: number | null): void {
  const dated = drafts.map((draft) => (hasHappened(draft, published) ? dayOf(draft) : null));
  const hasRecent = dated.some((day) => day !== null && isRecent(day, published));
  const span = hasRecent ? "recent" : "paragraph";
  const newsDays = new Set(dated.filter((day) => day !== null && isRecent(day, published)));
  // Where all the news is of one day, its narrative keeps to it; the law follows later.
  const reachOf = ({ past, type }: Draft) =>
    past && newsDays.size === 1 && type !== "COERCE" ? REACH_KIND : REACH_ANY;
  const isOfStory = (source: Draft) => !hasRecent || isRecent(dayOf(source), published);
  const counts = indexCounts(drafts.filter((_, index) => dated[index] !== null));
  const ahead = nextOfKind(drafts, dated, published);
  const background = backgroundOf(drafts, published);
  const last = new Map<string, Draft>();
  const lastOfLemma = new Map<string, Draft>();
  let pointed: Source | undefined;
  let nextDay = 0;

  const find = (draft: Draft, index: number): Timex | null => {
    const ofKind = last.get(`${kindOf(draft)}|${span}`) ?? (follows(draft) ? last.get(`violent|${span}`) : undefined);
    while (nextDay < days.length && days[nextDay].sentence <= draft.sentence) nextDay++;
    // Harm is that of the attack or accident told before, whatever came on the days after it.
    const day = kindOf(draft) === "violent" && ofKind !== undefined ? undefined : days[nextDay - 1];
    const ofAny = (scope: string, sentences: number) =>
      draft.undated ? null : reach(later(last.get(scope), day), draft, sentences);
    return (
      sameCount(counts, draft, isOfStory) ??
      (draft.definite ? dateOf(lastOfLemma.get(draft.trigger.sense.lemma)) : null) ??
      (draft.undated || pointed?.sentence !== draft.sentence ? null : pointed.date) ??
      ofAny("any|paragraph", 0) ??
      reach(ofKind, draft, REACH_KIND) ??
      ofAny(`any|${span}`, reachOf(draft)) ??
      ahead[index]
    );
  };

  drafts.forEach((draft, index) => {
    const day = dated[index];
    if (draft.date === null) {
      if (!canInherit(draft) || background.has(draft.sentence)) return;
      const date = find(draft, index);
      if (date === null) return;
      draft.date = isLasting(draft) && published !== null ? { ...date, to: isoDay(published + DAY) } : date;
      draft.rules.push("when/inherited");
      if (draft.definite) pointed = draft;
      return;
    }
    if (day === null || isGlanceBack(draft, last.get("any|recent"))) return;
    lastOfLemma.set(draft.trigger.sense.lemma, draft);
    for (const scope of ["any", kindOf(draft)]) {
      last.set(`${scope}|paragraph`, draft);
      if (isRecent(day, published)) last.set(`${scope}|recent`, draft);
    }
  });
}

function canInherit(draft: Draft): boolean {
  if (draft.earlier || draft.modality === "planned") return false;
  return draft.modality !== "possible" || kindOf(draft) === "violent";
}

const dateOf = (source: Source | undefined) => source?.date ?? null;

/** "A man died in a crash. Deputies were called on Sunday morning.": for the lead a day told of in the sentences that follow. */
function inheritDayAhead(drafts: readonly Draft[], days: readonly ToldDay[], published: number | null): void {
  const background = backgroundOf(drafts, published);
  for (const draft of drafts) {
    if (draft.sentence >= LEAD) return;
    if (draft.date !== null || draft.modality === "planned" || draft.modality === "possible") continue;
    if (draft.earlier || background.has(draft.sentence) || (draft.undated && kindOf(draft) !== "violent")) continue;
    const day = days.find(({ sentence }) => sentence > draft.sentence);
    if (day === undefined || day.sentence - draft.sentence > REACH_ANY) continue;
    draft.date = day.date;
    draft.rules.push("when/told-day");
  }
}

const isToldDay = (day: number, published: number | null) =>
  isRecent(day, published) && (published === null || day <= published);

type Source = Pick<Draft, "sentence" | "paragraph" | "date">;

const later = (one: Source | undefined, other: Source | undefined) =>
  one === undefined || (other !== undefined && other.sentence > one.sentence) ? other : one;

/** The date of an event at most so many sentences before; with 0, of the same paragraph. */
function reach(source: Source | undefined, draft: Draft, sentences: number): Timex | null {
  if (source === undefined) return null;
  const near = sentences === 0 ? source.paragraph === draft.paragraph : draft.sentence - source.sentence <= sentences;
  return near ? source.date : null;
}
