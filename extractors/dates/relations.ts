/** The words that bind a mention ("since", "by", "as of", the other end of a range) and the time that they give with it. */
import type { TimeExtent, Timex, TimexRelation } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { dayNumber, isoDay } from "./calendar.ts";
import { spanOf } from "./draft.ts";
import type { Resolved } from "./resolve/index.ts";
import type { Reference } from "./resolve/reference.ts";

const RELATIONS: ReadonlyMap<string, TimexRelation> = new Map<string, TimexRelation>([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["through", "until"],
  ["by", "by"],
  ["before", "before"],
  ["after", "after"],
  ["within", "within"],
]);

/** The relation that the word before the mention states, or null. */
function relationOf({ tokens }: Reading, first: number): TimexRelation | null {
  const at = first - 1;
  if (at < 0) return null;
  if (tokens.lower[at] === "of" && tokens.lower[at - 1] === "as") return "as-of";
  if (tokens.lower[at] === "to" && tokens.lower[at - 1] === "prior") return "before";
  if (tokens.lower[at] === "than" && tokens.lower[at - 1] === "later" && tokens.lower[at - 2] === "no") return "by";
  return RELATIONS.get(tokens.lower[at]) ?? null;
}

/**
 * Completes the mentions. A figure "as of Feb. 12" is counted up to that day: what runs up to the publication in the same
 * paragraph ("since early February", "over the past two weeks") ends with it.
 */
export function bindMentions(
  reading: Reading,
  resolved: readonly Resolved[],
  openers: Int32Array,
  reference: Reference | null,
): Timex[] {
  const dataDays = dataDayByParagraph(reading, resolved, reference);
  const closers = new Int32Array(resolved.length).fill(-1);
  openers.forEach((opener, closer) => {
    if (opener >= 0) closers[opener] = closer;
  });
  return resolved.map((mention, index) => {
    const { draft } = mention;
    const paragraph = reading.sentences.paragraph[reading.sentences.of[draft.first]];
    const now = {
      today: reference?.day ?? null,
      end: dataDays.get(paragraph) ?? (reference ? isoDay(reference.day + 1) : null),
    };
    const [opener, closer] = [
      openers[index] >= 0 ? openers[index] : index,
      closers[index] >= 0 ? closers[index] : index,
    ];
    const inRange = opener !== closer;
    const relation = inRange ? "range" : relationOf(reading, draft.first);
    const own = mention.type === "DURATION" ? upTo(mention, now) : inRange ? endpoint(mention, now) : interval(mention);
    const told = mention.told ? toldBy(mention) : own;
    const extent = inRange ? joint(resolved[opener], resolved[closer], now) : widen(told, relation, mention, now);
    const { start, end, text } = spanOf(reading.tokens, draft.first, draft.last);
    return {
      start,
      end,
      text,
      rules: draft.rules,
      type: mention.type,
      value: mention.value,
      mod: draft.mod,
      from: own?.from ?? null,
      to: own?.to ?? null,
      relation,
      extent,
    };
  });
}

interface Now {
  readonly today: number | null;
  /** The end of what is counted up to now. */
  readonly end: string | null;
}

/** "between March and now": in a range the present is the day of publication. */
function endpoint(mention: Resolved, { today }: Now): TimeExtent | null {
  if (mention.value !== "PRESENT_REF" || today === null) return interval(mention);
  return { from: isoDay(today), to: isoDay(today + 1) };
}

/** The time that the mention tells of: of "earlier this year" what is over of it. */
function toldBy(mention: Resolved): TimeExtent | null {
  return mention.told ? { from: isoDay(mention.told.from), to: isoDay(mention.told.to) } : interval(mention);
}

function interval({ from, to }: Resolved): TimeExtent | null {
  return from === null || to === null ? null : { from, to };
}

/** A length that ends with the publication day ends with the day of the figures where the text names it. */
function upTo(mention: Resolved, { today, end }: Now): TimeExtent | null {
  const own = interval(mention);
  return own && today !== null && own.to === isoDay(today + 1) ? { from: own.from, to: end } : own;
}

function joint(opener: Resolved, closer: Resolved, now: Now): TimeExtent | null {
  const [first, last] = [toldBy(opener) ?? endpoint(opener, now), toldBy(closer) ?? endpoint(closer, now)];
  if (!first || !last || first.from! >= last.to!) return last ?? first;
  return { from: first.from, to: last.to };
}

function widen(
  own: TimeExtent | null,
  relation: TimexRelation | null,
  { type }: Resolved,
  { today, end }: Now,
): TimeExtent | null {
  if (!own || relation === null || type === "DURATION") return own;
  if (type === "TIME" && (relation === "after" || relation === "before")) return withinDay(own, relation);
  const published = today === null ? null : isoDay(today);
  const isAhead = published !== null && own.to! > published;
  switch (relation) {
    case "since":
      return { from: own.from, to: end !== null && end > own.from! ? end : null };
    case "by":
      return { from: isAhead ? published : null, to: own.to };
    case "until":
      return { from: isAhead ? published : null, to: own.to };
    case "before":
      return { from: isAhead && own.from! > published! ? published : null, to: own.from };
    case "after":
      return { from: own.to, to: isAhead || end === null ? null : end };
    default:
      return own;
  }
}

/** "shortly after 7 a.m." ends with its day, "before dawn" begins with it. */
function withinDay({ from, to }: TimeExtent, relation: "after" | "before"): TimeExtent {
  const day = from!.slice(0, 10);
  const [year, month, date] = day.split("-").map(Number);
  return relation === "after" ? { from: to, to: isoDay(dayNumber(year, month, date) + 1) } : { from: day, to: from };
}

/** For each paragraph the end of the day "as of" which its figures stand, where that is one of the last ten before the publication. */
function dataDayByParagraph(
  reading: Reading,
  resolved: readonly Resolved[],
  reference: Reference | null,
): Map<number, string> {
  const days = new Map<number, string>();
  if (!reference) return days;
  for (const { draft, period } of resolved) {
    if (period?.grain !== "day" || period.first > reference.day || reference.day - period.first > 10) continue;
    if (relationOf(reading, draft.first) !== "as-of") continue;
    days.set(reading.sentences.paragraph[reading.sentences.of[draft.first]], isoDay(period.first + 1));
  }
  return days;
}
