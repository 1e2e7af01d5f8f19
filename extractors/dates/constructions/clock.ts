/** Clock times: "9 a.m. EST", "10:35", "0735 GMT", "4 in the morning", "nine o'clock", "noon", "midnight", "8 p.m. Beijing time". */
import { isGlued, Kind, type Tokens } from "../../text/index.ts";
import { type Clock, type Construction, type Draft, draft, NUMBER } from "../draft.ts";
import { CARDINALS, MONTHS, WEEKDAYS } from "../words.ts";
import { zoneAt } from "../zones.ts";

const HALVES: ReadonlyMap<string, number> = new Map([
  ["am", 0],
  ["a.m.", 0],
  ["a.m", 0],
  ["pm", 12],
  ["p.m.", 12],
  ["p.m", 12],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ["morning", 0],
  ["afternoon", 12],
  ["evening", 12],
  ["night", 12],
]);

export const clock: Construction = {
  id: "clock",
  triggers: [NUMBER, ...[...CARDINALS].filter(([, value]) => value >= 1 && value <= 12).map(([word]) => word)],
  read({ tokens }, at) {
    const read = readDigits(tokens, at) ?? readWord(tokens, at);
    if (!read || isMoney(tokens, at)) return null;
    const half = halfOfDay(tokens, read.last);
    const zone = zoneAt(tokens, half?.last ?? read.last);
    const { hour, minute, second, colon } = read;
    if (half) {
      if (hour < 1 || hour > 12) return null;
      const value = (hour % 12) + half.offset;
      return clockDraft(at, zone?.last ?? half.last, { hour: value, minute, second, offset: zone?.offset ?? null });
    }
    if (hour > 24 || (minute ?? 0) > 59) return null;
    const military = read.military && (zone !== null || isMilitary(tokens, at));
    if (!military && !(colon && isClock(tokens, at, read.last, zone !== null))) return null;
    return clockDraft(at, zone?.last ?? read.last, { hour, minute, second, offset: zone?.offset ?? null });
  },
};

interface Digits {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly last: number;
  readonly colon: boolean;
  readonly military: boolean;
}

/** "9", "10:35", "7.30", "10:35:20", "0735". */
function readDigits(tokens: Tokens, at: number): Digits | null {
  if (tokens.kind[at] !== Kind.Number) return null;
  const digits = tokens.lower[at];
  if (digits.length === 4 && /^\d{4}$/.test(digits)) {
    return {
      hour: Number(digits.slice(0, 2)),
      minute: Number(digits.slice(2)),
      second: null,
      last: at + 1,
      colon: false,
      military: true,
    };
  }
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(digits);
  if (dotted)
    return {
      hour: Number(dotted[1]),
      minute: Number(dotted[2]),
      second: null,
      last: at + 1,
      colon: false,
      military: false,
    };
  if (!/^\d{1,2}$/.test(digits)) return null;
  const hour = Number(digits);
  const minute = afterColon(tokens, at + 1);
  if (minute === null) return { hour, minute: null, second: null, last: at + 1, colon: false, military: false };
  const second = afterColon(tokens, at + 3);
  return { hour, minute, second, last: second === null ? at + 3 : at + 5, colon: true, military: false };
}

function afterColon(tokens: Tokens, at: number): number | null {
  if (at + 1 >= tokens.count || tokens.lower[at] !== ":" || !isGlued(tokens, at) || !isGlued(tokens, at + 1))
    return null;
  return /^[0-5]\d$/.test(tokens.lower[at + 1]) ? Number(tokens.lower[at + 1]) : null;
}

function readWord(tokens: Tokens, at: number): Digits | null {
  const hour = CARDINALS.get(tokens.lower[at]);
  if (hour === undefined || hour < 1 || hour > 12) return null;
  return { hour, minute: null, second: null, last: at + 1, colon: false, military: false };
}

/** "a.m.", "in the morning", "o'clock", "at night". */
function halfOfDay(tokens: Tokens, start: number): { offset: number; last: number } | null {
  const at = tokens.lower[start] === "o'clock" ? start + 1 : start;
  const half = HALVES.get(tokens.lower[at] ?? "");
  if (half !== undefined) {
    // "p.m" before a full stop that ends the sentence is read with it.
    const bare = tokens.lower[at] === "a.m" || tokens.lower[at] === "p.m";
    return { offset: half, last: bare && tokens.lower[at + 1] === "." ? at + 2 : at + 1 };
  }
  if (tokens.lower[at] === "in" && tokens.lower[at + 1] === "the" && PARTS.has(tokens.lower[at + 2])) {
    return { offset: PARTS.get(tokens.lower[at + 2])!, last: at + 3 };
  }
  if (tokens.lower[at] === "at" && tokens.lower[at + 1] === "night") return { offset: 12, last: at + 2 };
  return null;
}

/** "at 10:35", "10:35 GMT", but not a score, a verse or a ratio ("4:3", "won 21:19"). */
function isClock(tokens: Tokens, at: number, last: number, zoned: boolean): boolean {
  if (zoned) return true;
  if (tokens.end[last - 1] - tokens.start[last - 1] !== 2) return false;
  const before = at > 0 ? tokens.lower[at - 1] : "";
  return BEFORE_CLOCKS.has(before) || isDayWord(before) || isDayWord(tokens.lower[last] ?? "");
}

/** "at 2340 on 11 November", "at 0200 today" */
function isMilitary(tokens: Tokens, at: number): boolean {
  if (tokens.lower[at - 1] !== "at") return false;
  const next = tokens.lower[at + 1] ?? "";
  return (
    isDayWord(next) ||
    next === "hours" ||
    (next === "on" && (tokens.kind[at + 2] === Kind.Number || isDayWord(tokens.lower[at + 2] ?? "")))
  );
}

function isDayWord(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.has(word) || word === "today" || word === "tomorrow" || word === "yesterday";
}

function isMoney(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.kind[at - 1] === Kind.Symbol && isGlued(tokens, at);
}

function clockDraft(first: number, last: number, time: Clock): Draft {
  return draft("clock", first, last, { kind: "bare" }, { clock: time });
}

const NAMED = new Map([
  ["noon", 12],
  ["midday", 12],
  ["midnight", 24],
]);

export const namedClock: Construction = {
  id: "named-clock",
  triggers: NAMED.keys(),
  read({ tokens }, at, floor) {
    const hour = NAMED.get(tokens.lower[at])!;
    const twelve = at - 1 >= floor && tokens.lower[at - 1] === "12" ? at - 1 : at;
    const zone = zoneAt(tokens, at + 1);
    return clockDraft(twelve, zone?.last ?? at + 1, { hour, minute: 0, second: null, offset: zone?.offset ?? null });
  },
};

const BEFORE_CLOCKS = new Set([
  "at",
  "around",
  "about",
  "by",
  "until",
  "till",
  "from",
  "to",
  "after",
  "before",
  "between",
  "and",
  "since",
  "(",
  "shortly",
]);
