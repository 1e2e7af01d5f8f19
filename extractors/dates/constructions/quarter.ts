/** Quarters and halves by number: "the third quarter", "third-quarter", "Q3 2025", "the first half of 1989", "the last half". */
import { isGlued, type Tokens } from "../../text/index.ts";
import { type Construction, calendarName, draft } from "../draft.ts";
import { ORDINALS } from "../words.ts";

export const quarter: Construction = {
  id: "quarter",
  triggers: ["quarter", "half"],
  read({ tokens }, at, floor) {
    const half = tokens.lower[at] === "half";
    let first = at - 1;
    if (first < floor) return null;
    const hyphen = tokens.lower[first] === "-";
    if (hyphen) first--;
    if (first < floor) return null;
    let ordinal = ORDINALS.get(tokens.lower[first]);
    if (ordinal === undefined && isGlued(tokens, first) && /^(st|nd|rd|th)$/.test(tokens.lower[first])) {
      ordinal = Number(tokens.lower[first - 1]);
      first--;
    }
    if (half && (tokens.lower[first] === "last" || tokens.lower[first] === "latter")) ordinal = 2;
    if (ordinal === undefined || first < floor || !(ordinal >= 1 && ordinal <= (half ? 2 : 4))) return null;
    if (half && !hyphen && !isOfYear(tokens, at) && !isBusiness(tokens, at)) return null;
    if (isSport(tokens, at)) return null;
    const month = (ordinal - 1) * (half ? 6 : 3) + 1;
    const grain = half ? "half" : "quarter";
    const compared = reachYearAgo(tokens, first, floor);
    if (compared !== null) return draft("quarter", compared, at + 1, calendarName(grain, { month, yearShift: -1 }));
    return draft("quarter", reachFiscal(tokens, first, floor), at + 1, calendarName(grain, { month }));
  },
};

export const quarterCode: Construction = {
  id: "quarter-code",
  triggers: ["q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q"],
  read({ tokens }, at) {
    const word = tokens.lower[at];
    const half = word.startsWith("h");
    const number = Number(word.replace(/[qh]/, ""));
    return draft(
      "quarter-code",
      at,
      at + 1,
      calendarName(half ? "half" : "quarter", { month: (number - 1) * (half ? 6 : 3) + 1 }),
    );
  },
};

/** "the fiscal first quarter", "the fiscal-third quarter"; "the" before "third-quarter earnings" is the noun's. */
function reachFiscal(tokens: Tokens, start: number, floor: number): number {
  let first = start;
  if (tokens.lower[first + 1] === "-") return first;
  if (first - 2 >= floor && tokens.lower[first - 1] === "-" && tokens.lower[first - 2] === "fiscal") first -= 2;
  else if (first - 1 >= floor && tokens.lower[first - 1] === "fiscal") first--;
  if (first - 1 >= floor && tokens.lower[first - 1] === "the") first--;
  return first;
}

/** "the year-ago third quarter", "the year-earlier first half". */
function reachYearAgo(tokens: Tokens, first: number, floor: number): number | null {
  const word = tokens.lower[first - 1];
  if (
    first - 3 < floor ||
    (word !== "ago" && word !== "earlier") ||
    tokens.lower[first - 2] !== "-" ||
    tokens.lower[first - 3] !== "year"
  ) {
    return null;
  }
  return first - 4 >= floor && tokens.lower[first - 4] === "the" ? first - 4 : first - 3;
}

/** A half is of the calendar when a year or month follows: "the first half" alone may be that of a match. */
function isOfYear(tokens: Tokens, at: number): boolean {
  const next = tokens.lower[at + 1];
  if (next !== "of" && next !== "in") return /^(19|20)\d\d$/.test(next ?? "");
  for (let index = at + 2; index < Math.min(tokens.count, at + 5); index++) {
    const word = tokens.lower[index];
    if (/^(19|20)\d\d$/.test(word) || /^(year|month|decade|century|season|'s)$/.test(word)) return true;
    if (/^[0-9]{2}$/.test(word) && tokens.lower[index + 1] === "s") return true;
  }
  return false;
}

/** "profit in the first half rose", "in the second half, sales fell": a company's or an economy's half-year. */
function isBusiness(tokens: Tokens, at: number): boolean {
  for (let index = Math.max(0, at - BUSINESS_REACH); index < Math.min(tokens.count, at + 5); index++) {
    if (BUSINESS.has(tokens.lower[index])) return true;
  }
  return false;
}

const BUSINESS_REACH = 10;
const BUSINESS = new Set(
  "profit profits earnings revenue revenues sales turnover growth economy exports orders".split(" "),
);

/** "with 2:10 left in the fourth quarter", "the second-quarter touchdown". */
function isSport(tokens: Tokens, at: number): boolean {
  for (let index = Math.max(0, at - 8); index < at; index++) if (SPORT.has(tokens.lower[index])) return true;
  return at + 1 < tokens.count && SPORT.has(tokens.lower[at + 1]);
}

const SPORT = new Set([
  "touchdown",
  "touchdowns",
  "yards",
  "yard",
  "goal",
  "goals",
  "lead",
  "left",
  "rebounds",
  "scored",
]);
