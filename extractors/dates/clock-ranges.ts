/** The hour that a range of clock times leaves to be understood: the "6" of "from 6 to 8 p.m.", the "10:30" of "10:30-11 a.m.". */
import { isGlued, Kind, type Tokens } from "../text/index.ts";
import { type Draft, draft, refine } from "./draft.ts";

const LINKS = new Set(["to", "until", "till", "and", "-", "–", "—"]);

/** The opening time before a closing one that names its half of the day, or null. It may reach back to the token `floor`. */
export function openingClock(tokens: Tokens, closing: Draft, floor: number): Draft | null {
  const { clock, first } = closing;
  if (!clock || closing.meaning.kind === "duration") return null;
  const at = first - 1;
  const link = tokens.lower[at];
  if (at - 1 < floor || !LINKS.has(link)) return null;
  const read = timeBefore(tokens, at, floor);
  if (!read) return null;
  const before = tokens.lower[read.first - 1] ?? "";
  if (link === "and" ? before !== "between" : link === "to" && before !== "from" && before !== "open") return null;
  if ((link === "-" || link === "–") && !isGlued(tokens, at)) return null;
  const opening = { hour: openingHour(read.hour, clock.hour), minute: read.minute, second: null, offset: clock.offset };
  return draft("clock-of-range", read.first, at, { kind: "bare" }, { clock: opening });
}

/** "6" or "10:30" ending just before `end`. */
function timeBefore(
  tokens: Tokens,
  end: number,
  floor: number,
): { first: number; hour: number; minute: number | null } | null {
  const last = end - 1;
  if (last - 2 >= floor && tokens.lower[last - 1] === ":" && isGlued(tokens, last) && isGlued(tokens, last - 1)) {
    const [hour, minute] = [Number(tokens.lower[last - 2]), Number(tokens.lower[last])];
    return hour >= 1 && hour <= 12 && minute < 60 ? { first: last - 2, hour, minute } : null;
  }
  const hour = Number(tokens.lower[last]);
  return Number.isInteger(hour) && hour >= 1 && hour <= 12 ? { first: last, hour, minute: null } : null;
}

/** "10 to 2 p.m." begins in the morning, "6 to 8 p.m." in the evening. */
function openingHour(hour: number, closing: number): number {
  return (hour % 12) + (hour % 12 < closing % 12 === closing >= 12 ? 12 : 0);
}

/** The "7:30" of "from 7:30 to 9:30 p.m.", which was read by itself, with the half of the day that its end names. */
export function withHalfOf(tokens: Tokens, opening: Draft, closing: Draft): Draft {
  const { clock } = opening;
  if (!clock || !closing.clock || clock.hour > 12 || tokens.kind[opening.last - 1] !== Kind.Number) return opening;
  if (!tokens.lower.slice(closing.first, closing.last).some((word) => HALVES.has(word))) return opening;
  return refine(opening, "half-of-range", { clock: { ...clock, hour: openingHour(clock.hour, closing.clock.hour) } });
}

const HALVES = new Set(["am", "a.m.", "a.m", "pm", "p.m.", "p.m"]);
