/** The same event told in other words: its count again, and what a lead tells before its day is given. */
import type { Timex } from "../facts.ts";
import type { Draft } from "./draft.ts";
import { dayOf, follows, isPassingOn, isRecent, kindOf } from "./story-days.ts";

/** Sentences over which a lead is dated by an event ahead. */
const AHEAD = 6;
/** Sentences of a headline and lead, which give the news before its day. */
export const LEAD = 3;
/** "Three people died in a fire. Crews responded to the house at 3 a.m.": what harm is answered with, on its day. */
const RESPONSES = new Set(["AID", "HEALTH", "MOVEMENT"]);

/** The drafts whose dates others can take, by what they count. */
export function indexCounts(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const told = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = countKey(draft);
    if (key === null) continue;
    const counts = told.get(key);
    if (counts === undefined) told.set(key, [draft]);
    else counts.push(draft);
  }
  return told;
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
export function sameCount(
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

/** For each draft the date of the next recent event of its kind, within reach. */
export function nextOfKind(
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
    const cause = follows(draft) ? next.get("violent") : undefined;
    const response = draft.sentence < LEAD && kindOf(draft) === "violent" ? next.get("response") : undefined;
    for (const source of [nextOfVerb.get(lemma), next.get(kindOf(draft)), longAgo.get(lemma), cause, response])
      if (source !== undefined && source.sentence - draft.sentence <= AHEAD) dates[index] ??= source.date;
    if (draft.date === null) continue;
    const isNews = isRecent(dayOf(draft), published);
    if (isNews && dated[index] !== null) {
      next.set(kindOf(draft), draft);
      if (RESPONSES.has(draft.type)) next.set("response", draft);
    }
    if (isPassingOn(draft, published) && draft.modality !== "possible")
      (isNews ? nextOfVerb : longAgo).set(lemma, draft);
  }
  return dates;
}
