/** Times that lead from one event to another: "two days after the quake", "since the war began in 2003". */
import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";
import type { DatedTokens } from "./when.ts";

/** "Two days after the quake, 11 were rescued": the length leads back to the quake, and the rescue comes at its end. */
export function isCountedFrom(
  { tokens }: Reading,
  { units, verbs }: Clauses,
  trigger: Trigger,
  { date, last }: DatedTokens,
): boolean {
  if (date.type !== "DURATION" || tokens.lower[last] !== "after") return false;
  if (trigger.first < last) return true;
  const end = units.find((unit) => unit.kind === "comma" && unit.first > last);
  return (
    end !== undefined &&
    trigger.first > end.first &&
    verbs.some((verb) => verb === trigger.verb && verb.first > end.first)
  );
}

/** When the length is over. */
export function afterLength(date: Timex): Timex {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(date.value ?? "") ?? [];
  if (count === undefined || date.from === null || date.to === null) return date;
  return { ...date, from: later(date.from, Number(count), unit), to: later(date.to, Number(count), unit) };
}

function later(iso: string, count: number, unit: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00Z`);
  if (unit === "M") day.setUTCMonth(day.getUTCMonth() + count);
  else if (unit === "Y") day.setUTCFullYear(day.getUTCFullYear() + count);
  else day.setUTCDate(day.getUTCDate() + count * (unit === "W" ? 7 : 1));
  return day.toISOString().slice(0, 10);
}

/** "has killed 40,000 people since it began in 2003": the date opens a stretch that lasts to the publication. */
export function isSinceThen(
  { tokens }: Reading,
  { verbs }: Clauses,
  { verb }: Trigger,
  { first }: DatedTokens,
): boolean {
  if (verb === null || !verb.perfect) return false;
  const telling = verbs.findLast((one) => one.first < first);
  const opener = telling?.subject?.preposition ?? -1;
  return telling !== verb && opener >= 0 && tokens.lower[opener] === "since";
}

export const sinceThen = (date: Timex): Timex => ({ ...date, to: null, relation: "since" });
