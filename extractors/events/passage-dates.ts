/** The dates that sentences leave open, from the events told around them. */
import type { Timex } from "../facts.ts";
import type { Draft } from "./draft.ts";
import type { ToldDay } from "./told-day.ts";

const DAY = 86_400_000;
/** Sentences over which the date of an event of the same kind carries on, that of any other, and of one ahead. */
const REACH_KIND = 30;
const REACH_ANY = 3;
const AHEAD = 6;
/** Days before the publication beyond which a date tells of the background where the article has a nearer one. */
const RECENT = 45;

/** Gives the drafts without a date that of the event they belong to; `published` is the time of posting of them all. */
export function inheritDates(drafts: readonly Draft[], days: readonly ToldDay[], published: string | null): void {
  const day = published === null ? null : Date.parse(published.slice(0, 10));
  endSinceNow(drafts, day);
  if (day !== null) dropDaysToCome(drafts, day);
  const told = days.filter(({ date }) => isToldDay(Date.parse(date.from!.slice(0, 10)), day));
  inheritFrom(drafts, told, day);
  if (told.length > 0) inheritDayAhead(drafts, told, day);
  if (day !== null) endByNow(drafts, day);
}

/**
 * "approved a budget of $5 million for next year", "asked whether it could end by May 1": what was done before the publication was
 * not done on a day to come.
 */
function dropDaysToCome(drafts: readonly Draft[], published: number): void {
  for (const draft of drafts) {
    if (!draft.past || draft.modality !== "asserted" || draft.date === null) continue;
    const isOpen = draft.date.relation === "by" && Date.parse(draft.date.to?.slice(0, 10) ?? "") > published + 2 * DAY;
    if (dayOf(draft) > published || (isOpen && dayOf(draft) >= published)) draft.date = null;
  }
}

/** "has killed 40,000 since it began in 2003": to the publication, or without a date where that is unknown. */
function endSinceNow(drafts: readonly Draft[], published: number | null): void {
  for (const draft of drafts) {
    if (draft.date === null || draft.date.to !== null) continue;
    draft.date = published === null ? null : { ...draft.date, to: isoDay(published + DAY) };
  }
}
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** "have crossed this year": what has happened lies before the publication, however long the year. */
function endByNow(drafts: readonly Draft[], published: number): void {
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

/** Kinds that one happening has side by side: an attack kills, a storm injures and destroys. */
const VIOLENT = new Set(["ASSAULT", "CASUALTY", "INCIDENT"]);
const kindOf = ({ type, mode }: Draft) =>
  VIOLENT.has(type) ? "violent" : type === "ECONOMY" || type === "OTHER" ? `${type} ${mode}` : type;

/**
 * A draft without a date takes, in turn, that of the same count told elsewhere ("the 44 killed"), of the last event
 * of its paragraph, of the last recent event before, and in a headline or lead of the first such event ahead. A plan takes
 * none; a perfect or present ("has killed") only that of an event of its kind.
 */
function inheritFrom(drafts: readonly Draft[], days: readonly ToldDay[], published: number | null): void {
  const dated = drafts.map((draft) => (hasHappened(draft, published) ? dayOf(draft) : null));
  const hasRecent = dated.some((day) => day !== null && isRecent(day, published));
  const told = new Map<string, Draft[]>();
  drafts.forEach((draft, index) => {
    const key = countKey(draft);
    if (dated[index] === null || key === null) return;
    const counts = told.get(key);
    if (counts === undefined) told.set(key, [draft]);
    else counts.push(draft);
  });
  const ahead = nextOfKind(drafts, dated, published);
  const background = backgroundOf(drafts, published);
  const last = new Map<string, Draft>();
  let nextDay = 0;
  const byLemma = new Map<string, Draft>();
  let pointed: { sentence: number; date: Timex } | null = null;
  const same = (draft: Draft): Timex | null => {
    if (draft.definite) return byLemma.get(draft.trigger.sense.lemma)?.date ?? null;
    return !draft.undated && pointed?.sentence === draft.sentence ? pointed.date : null;
  };
  drafts.forEach((draft, index) => {
    const day = dated[index];
    const own = draft.date !== null;
    if (
      !own &&
      !background.has(draft.sentence) &&
      !draft.earlier &&
      draft.modality !== "planned" &&
      (draft.modality !== "possible" || kindOf(draft) === "violent")
    ) {
      const kind = kindOf(draft);
      const span = hasRecent ? "recent" : "paragraph";
      while (nextDay < days.length && days[nextDay].sentence <= draft.sentence) nextDay++;
      // Harm is that of the attack or accident told before, whatever came on the days after it.
      const day = kind === "violent" && last.has(`${kind}|${span}`) ? undefined : days[nextDay - 1];
      const lastAny = later(last.get("any|paragraph"), day);
      const lastNews = later(last.get(`any|${span}`), day);
      const date =
        sameCount(told, draft, (source) => !hasRecent || isRecent(dayOf(source), published)) ??
        same(draft) ??
        (draft.undated ? null : reach(lastAny, draft, 0)) ??
        reach(last.get(`${kind}|${span}`), draft, REACH_KIND) ??
        (draft.undated ? null : reach(lastNews, draft, REACH_ANY)) ??
        ahead[index];
      if (date != null) {
        draft.date = date;
        draft.rules.push("when/inherited");
      }
    }
    if (draft.definite && !own && draft.date !== null) pointed = { sentence: draft.sentence, date: draft.date };
    if (!own || day === null || isGlanceBack(draft, last.get("any|recent"))) return;
    byLemma.set(draft.trigger.sense.lemma, draft);
    for (const scope of ["any", kindOf(draft)]) {
      last.set(`${scope}|paragraph`, draft);
      if (isRecent(day, published)) last.set(`${scope}|recent`, draft);
    }
  });
}

/** Sentences that tell of long ago alone: "In 1998 he was jailed for stabbing two men." */
function backgroundOf(drafts: readonly Draft[], published: number | null): Set<number> {
  const sentences = new Set<number>();
  for (const draft of drafts)
    if (draft.date !== null && !isRecent(endOf(draft), published)) sentences.add(draft.sentence);
  for (const draft of drafts)
    if (draft.date !== null && isRecent(endOf(draft), published)) sentences.delete(draft.sentence);
  return sentences;
}
const endOf = ({ date }: Draft) => Date.parse(date?.to?.slice(0, 10) ?? "");

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

/** Sentences of a headline and lead, which give the news before its day. */
const LEAD = 3;

/**
 * "She was sentenced Monday. She pleaded guilty in March. The judge also ordered …": a stretch that is over by the day of the
 * story is a glance back, after which the story goes on.
 */
function isGlanceBack({ date }: Draft, story: Draft | undefined): boolean {
  if (story?.date == null || date === null) return false;
  return daysOf(date) > GLANCE && daysOf(story.date) <= 2 && date.to! <= story.date.from!.slice(0, 10);
}
const GLANCE = 7;
const daysOf = ({ from, to }: Timex) => (Date.parse(to!.slice(0, 10)) - Date.parse(from!.slice(0, 10))) / DAY;

function hasHappened(draft: Draft, published: number | null): boolean {
  if (draft.date === null || draft.modality === "planned" || draft.modality === "possible") return false;
  if (published !== null && dayOf(draft) > published) return false;
  return isPassingOn(draft, published);
}

/** Days beyond which an interval says too little of when another event happened; a firm's figures are those of a quarter. */
const LONGEST = 40;
const QUARTER = 93;

/**
 * Whether the date can be another event's too: not that of the background ("a week after 44 people were killed"), not
 * a whole year, not one that lasts beyond the publication.
 */
function isPassingOn(draft: Draft, published: number | null): boolean {
  if (draft.date?.type === "DURATION" && draft.trigger.verb?.subordinate === true) return false;
  const end = Date.parse(draft.date?.to?.slice(0, 10) ?? "");
  if (end - dayOf(draft) > (draft.type === "ECONOMY" ? QUARTER : LONGEST) * DAY) return false;
  return published === null || end <= published + 2 * DAY;
}

const dayOf = (draft: Draft) => Date.parse(draft.date?.from?.slice(0, 10) ?? "");

function isRecent(day: number, published: number | null): boolean {
  return published === null || day > published - RECENT * DAY;
}

/** Type, mode and number: the same count told twice is the same event ("44 people killed", "the 44 killed"). */
function countKey({ type, mode, quantity }: Draft): string | null {
  return quantity === null || quantity.value === null ? null : `${type}|${mode}|${quantity.value}`;
}

/** A number below it may count something else by chance: "three children" and "three soldiers". */
const COMMON = 13;

/**
 * The date of the first draft that tells of the same count. One of long ago ("two were killed in May") is another event than that
 * of the news, unless the count is told after it.
 */
function sameCount(
  told: ReadonlyMap<string, readonly Draft[]>,
  draft: Draft,
  isOfStory: (source: Draft) => boolean,
): Timex | null {
  const key = countKey(draft);
  if (key === null) return null;
  const isLarge = draft.quantity!.value! >= COMMON;
  const source = told.get(key)?.find((one) => isLarge || one.sentence <= draft.sentence || isOfStory(one));
  if (source === undefined) return null;
  const [one, other] = [source.quantity?.unit, draft.quantity?.unit];
  return one === other || one === "person" || other === "person" || isLarge ? source.date : null;
}

/** The date of an event at most so many sentences before; with 0, of the same paragraph. */
function reach(
  source: Pick<Draft, "sentence" | "paragraph" | "date"> | undefined,
  draft: Draft,
  sentences: number,
): Timex | null {
  if (source === undefined) return null;
  const near = sentences === 0 ? source.paragraph === draft.paragraph : draft.sentence - source.sentence <= sentences;
  return near ? source.date : null;
}

/** For each draft the date of the next recent event of its kind, within reach. */
function nextOfKind(
  drafts: readonly Draft[],
  dated: readonly (number | null)[],
  published: number | null,
): (Timex | null)[] {
  const next = new Map<string, Draft>();
  const nextOfVerb = new Map<string, Draft>();
  const longAgo = new Map<string, Draft>();
  const dates: (Timex | null)[] = new Array(drafts.length).fill(null);
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    const { lemma } = draft.trigger.sense;
    // A lead that says "repatriating thousands" is dated by "over two weeks … to repatriate" before any other event of its kind.
    for (const source of [nextOfVerb.get(lemma), next.get(kindOf(draft)), longAgo.get(lemma)])
      if (source !== undefined && source.sentence - draft.sentence <= AHEAD) dates[index] ??= source.date;
    if (draft.date === null) continue;
    const isNews = isRecent(dayOf(draft), published);
    if (isNews && dated[index] !== null) next.set(kindOf(draft), draft);
    if (isPassingOn(draft, published) && draft.modality !== "possible")
      (isNews ? nextOfVerb : longAgo).set(lemma, draft);
  }
  return dates;
}
