/** Which dates of events can be those of the events around them, and which tell of the background alone. */
import type { Timex } from "../facts.ts";
import type { Draft } from "./draft.ts";

export const DAY = 86_400_000;
/** Days before the publication beyond which a date tells of the background where the article has a nearer one. */
const RECENT = 45;

export const dayOf = (draft: Draft) => Date.parse(draft.date?.from?.slice(0, 10) ?? "");

export const endOf = ({ date }: Draft) => Date.parse(date?.to?.slice(0, 10) ?? "");

export function isRecent(day: number, published: number | null): boolean {
  return published === null || day > published - RECENT * DAY;
}

/** Kinds that one happening has side by side: an attack kills, a storm injures, destroys and cuts off. */
export function kindOf({ type, mode, trigger }: Draft): string {
  if (VIOLENT.has(type) || LEFT_BEHIND.has(trigger.sense.lemma)) return "violent";
  return type === "ECONOMY" || type === "OTHER" ? `${type} ${mode}` : type;
}
const VIOLENT = new Set(["ASSAULT", "CASUALTY", "INCIDENT"]);
const LEFT_BEHIND = new Set([
  "trap",
  "trapped",
  "strand",
  "stranded",
  "affect",
  "affected",
  "cut off",
  "without power",
]);

/** Whether it comes of an attack or disaster: "the wildfire has forced 1,700 people from their homes". */
export const follows = ({ mode }: Draft) => mode !== null && FOLLOWING.has(mode);
const FOLLOWING = new Set(["displace", "evacuate", "rescue", "hospitalize", "treat"]);

/** "Nine are still missing", "dozens may be trapped inside": what lasts from the accident to the publication. */
export function isLasting({ undated, modality, mode, trigger }: Draft): boolean {
  if (!undated && modality !== "possible") return false;
  return mode === "missing" || TRAPPED.has(trigger.sense.lemma);
}
const TRAPPED = new Set(["trap", "trapped", "strand", "stranded"]);

export function hasHappened(draft: Draft, published: number | null): boolean {
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
export function isPassingOn(draft: Draft, published: number | null): boolean {
  if (draft.date?.type === "DURATION" && draft.trigger.verb?.subordinate === true) return false;
  const end = endOf(draft);
  if (end - dayOf(draft) > (draft.type === "ECONOMY" ? QUARTER : LONGEST) * DAY) return false;
  return published === null || end <= published + 2 * DAY;
}

/**
 * "She was sentenced Monday. She pleaded guilty in March. The judge also ordered …": a stretch that is over by the day of the
 * story is a glance back, after which the story goes on.
 */
export function isGlanceBack({ date }: Draft, story: Draft | undefined): boolean {
  if (story?.date == null || date === null) return false;
  return daysOf(date) > GLANCE && daysOf(story.date) <= 2 && date.to! <= story.date.from!.slice(0, 10);
}
const GLANCE = 7;
const daysOf = ({ from, to }: Timex) => (Date.parse(to!.slice(0, 10)) - Date.parse(from!.slice(0, 10))) / DAY;

/** Sentences that tell of long ago alone: "In 1998 he was jailed for stabbing two men." */
export function backgroundOf(drafts: readonly Draft[], published: number | null): Set<number> {
  const sentences = new Set<number>();
  for (const draft of drafts)
    if (draft.date !== null && !isRecent(endOf(draft), published)) sentences.add(draft.sentence);
  for (const draft of drafts)
    if (draft.date !== null && isRecent(endOf(draft), published)) sentences.delete(draft.sentence);
  return sentences;
}
