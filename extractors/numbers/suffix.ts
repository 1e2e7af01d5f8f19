/** Scales as letters: "$5bn", "10k", "£3.2m", "4.3M sales", "2.33 k". */
import { isGlued, Kind, type Tokens, tokenText } from "../text/index.ts";
import { tidy } from "./digits.ts";
import type { Numeral } from "./numeral.ts";

/** `m` alone is left to what follows: metres ("37m"), or millions before a counted noun ("35m devices") or after a currency. */
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mm", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["mil", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
  ["cr", 1e7],
]);

/** The scale that the letters stand for, in any case; undefined for others. */
export function letterScale(letters: string): number | undefined {
  return SUFFIXES.get(letters.toLowerCase());
}

const AFTER_CURRENCY: ReadonlySet<string> = new Set(["m", "mm", "t", "k", "K", "T"]);
const SPACED: ReadonlySet<string> = new Set(["k", "K", "M", "m", "mn", "mln", "bn", "bln", "tn", "trn", "B", "MM"]);

export function readSuffixScale(tokens: Tokens, at: number, numeral: Numeral, limit: number): Numeral {
  const place = numeral.last;
  if (place >= limit || tokens.kind[place] !== Kind.Word || tokens.kind[place - 1] !== Kind.Number) return numeral;
  const length = tokens.end[place] - tokens.start[place];
  if (length > 3) return numeral;
  const written = tokenText(tokens, place);
  const factor = letterScale(written);
  if (factor === undefined) return numeral;
  const glued = isGlued(tokens, place);
  if (!glued && !SPACED.has(written)) return numeral;
  const money = at > 0 && isCurrencySign(tokens, at - 1);
  // "14B High Street" is no number of billions, "8B people" is.
  if (written === "B" && !money && !countsAfter(tokens, place + 1, limit)) return numeral;
  if (AFTER_CURRENCY.has(written) && !money) {
    // "4K" and "8K" are resolutions of a screen.
    if (written === "k" || (written === "K" && numeral.value >= 10)) return scaled(numeral, factor, place + 1);
    if (written !== "m" || !glued || !countsAfter(tokens, place + 1, limit)) return numeral;
  }
  if (!glued && (written === "M" || written === "m" || written === "K") && !money) return numeral;
  return scaled(numeral, factor, place + 1);
}

function scaled(numeral: Numeral, factor: number, last: number): Numeral {
  return { value: tidy(numeral.value * factor), last, scale: factor, fraction: false };
}

function isCurrencySign(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] === Kind.Symbol) return "$£€¥₹₩₽₺₪₱฿₫₦₴₿=".includes(tokens.lower[at]);
  const length = tokens.end[at] - tokens.start[at];
  return tokens.kind[at] === Kind.Word && length >= 2 && length <= 3 && isGlued(tokens, at + 1);
}

/** "35m of its devices", "9.3m passengers", "1.2m tons": a plural or "of" follows. */
function countsAfter(tokens: Tokens, at: number, limit: number): boolean {
  if (at >= limit || tokens.kind[at] !== Kind.Word) return false;
  const word = tokens.lower[at];
  if (word === "of" || word === "people") return true;
  for (let index = at; index < limit && index < at + 3 && tokens.kind[index] === Kind.Word; index++) {
    const text = tokens.lower[index];
    if (SHORT_WORDS.has(text)) return false;
    if (text.length > 3 && text.endsWith("s") && !text.endsWith("ss")) return true;
    if (text === "people" || text === "women" || text === "children" || text === "men") return true;
  }
  return false;
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  "in to from with and or at by for on the a an above below long wide high tall deep away as is was after before".split(
    " ",
  ),
);
