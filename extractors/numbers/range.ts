/** Two numbers that are one quantity: "between 20 and 30", "$3 to $5 million", "14-18 mpg", "from 90 to 100", "two or three". */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import { tidy } from "./digits.ts";
import { type Draft, sentenceStart } from "./draft.ts";

export function joinRanges(reading: Reading, drafts: Draft[]): void {
  const { sentences } = reading;
  for (let index = 0; index + 1 < drafts.length; index++) {
    const low = drafts[index];
    const high = drafts[index + 1];
    if (sentences.of[low.first] !== sentences.of[high.first]) continue;
    if (low.value === null || high.value === null) continue;
    const how = joins(reading, low, high, sentenceStart(reading, low.first));
    if (how === null) continue;
    join(reading.tokens, low, high, how);
    high.rejected = true;
    index++;
  }
}

type Joint = "between" | "from" | "to" | "hyphen" | "or" | "bounds";

function joins({ tokens, tags }: Reading, low: Draft, high: Draft, start: number): Joint | null {
  const { lower } = tokens;
  const at = low.next;
  const gap = high.first - at;
  if (gap < 1 || gap > 6 || !sharesUnit(low, high)) return null;
  const word = lower[at];
  const leader = low.first > start ? lower[low.first - 1] : "";
  if (leader === "between" || leader === "ranges" || leader === "ranging") {
    if (gap === 1 && (word === "and" || word === "to")) return "between";
  }
  if (
    low.numberFirst > start &&
    word === "and" &&
    gap === 1 &&
    isLowerBound(low) &&
    isUpperBound(high) &&
    low.value! < high.value!
  )
    return "bounds";
  if (gap === 1 && (word === "to" || word === "through")) {
    // "rose by 74,000 to 32.8 million": a change and the level it reaches lie far apart.
    const changes = word === "to" && (leader === "by" || (low.first > start && isVerb(tags[low.first - 1])));
    return changes && high.value! >= 5 * low.value! && !shares(low, high) ? null : joinsByTo(low, high, leader);
  }
  if (gap === 2 && word === "to" && lower[at + 1] === "-") return "to";
  if (leader === "from" && lower[high.first - 1] === "to" && onlyTime(tokens, at, high.first - 1)) return "from";
  if (gap === 1 && word === "or") {
    return high.value! === low.value! + 1 && !low.compound && high.unitFirst !== high.first && low.unit === null
      ? "or"
      : null;
  }
  return gap === 1 && isDash(word) ? joinsByDash(tokens, low, high, at) : null;
}

function isVerb(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function isDash(word: string): boolean {
  return word === "-" || word === "–" || word === "—" || word === "--" || word === "~";
}

/** "5 to 10 percent", but "266 to 39" is a vote and "3 to 1" are odds: without "from" the numbers rise. */
function joinsByTo(low: Draft, high: Draft, leader: string): Joint | null {
  if (leader === "from") return "from";
  if (low.unit !== null && high.unit === null && low.kind !== "money") return null;
  const scaled = shares(low, high) ? low.value! * high.scale : low.value!;
  return scaled < high.value! ? "to" : null;
}

/** "14-18 mpg", "2000 - 2500": a rising pair; "9-2" is a score and "2014-15" a season. */
function joinsByDash(tokens: Tokens, low: Draft, high: Draft, at: number): Joint | null {
  const glued = isGlued(tokens, at);
  if (glued !== isGlued(tokens, high.first)) return null;
  if (tokens.kind[low.numberFirst] !== tokens.kind[high.numberFirst]) return null;
  // "746-5151" is a telephone number.
  if (
    glued &&
    tokens.lower[low.numberFirst].length === 3 &&
    tokens.lower[high.numberFirst].length === 4 &&
    high.unit === null
  )
    return null;
  const value = shares(low, high) ? low.value! * high.scale : low.value!;
  return value < high.value! ? "hyphen" : null;
}

function isLowerBound(draft: Draft): boolean {
  return draft.comparator === ">" || draft.comparator === ">=";
}

function isUpperBound(draft: Draft): boolean {
  return draft.comparator === "<" || draft.comparator === "<=";
}

/** Whether the first number has no unit of its own or the same as the second. */
function sharesUnit(low: Draft, high: Draft): boolean {
  if (low.unit === null)
    return (
      high.unitFirst !== high.numberFirst || high.kind !== "money" || high.unit === null || high.unitLast <= high.first
    );
  if (high.unit === null) {
    // "€5-10 million"
    const led = low.kind === "money" && low.unitFirst < low.numberFirst && low.numberLast === low.last;
    return low.scale === 1 && (led ? high.scale > 1 : low.kind !== "percent" && low.kind !== "money");
  }
  return low.unit === high.unit || high.unit.startsWith(`${low.unit} per `) || low.unit.startsWith(`${high.unit} per `);
}

/** "from 20 miles per gallon in 2008 to 29": only words of time stand between. */
function onlyTime(tokens: Tokens, from: number, to: number): boolean {
  if (to === from) return true;
  if (to - from > 4) return false;
  const word = tokens.lower[from];
  if (word === "in" || word === "last" || word === "a" || word === "the") return !hasVerbOrMark(tokens, from, to);
  return to - from === 1 && tokens.kind[from] === Kind.Word;
}

function hasVerbOrMark(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.kind[at] === Kind.Punctuation && tokens.lower[at] !== ",") return true;
  return false;
}

/** "four to five thousand", "$3 to $5 million": the second number's scale is the first one's too. */
function shares(low: Draft, high: Draft): boolean {
  return low.scale === 1 && high.scale > 1 && low.value! * high.scale <= high.value! && low.value! >= 1;
}

/** "20-30,000 people" are at least 20,000. */
function sharesThousands(tokens: Tokens, low: Draft, high: Draft): boolean {
  const thousands = tokens.lower[high.numberFirst].endsWith(",000") && high.scale === 1;
  return thousands && low.value! < 1000 && Number.isInteger(low.value) && low.value! * 1000 < high.value!;
}

function join(tokens: Tokens, low: Draft, high: Draft, how: Joint): void {
  const thousands = how === "hyphen" && sharesThousands(tokens, low, high);
  const scale = thousands ? 1000 : shares(low, high) ? high.scale : 1;
  const first = scale === 1 ? low.value! : tidy(low.value! * scale);
  const second = high.value!;
  low.low = Math.min(first, second);
  low.high = Math.max(first, second);
  low.value = null;
  low.numberLast = high.numberLast;
  low.last = high.last;
  low.next = high.next;
  low.scale = high.scale;
  if (how === "between" || how === "bounds") {
    low.comparator = "=";
    if (how === "between") low.first--;
  } else if (low.comparator === "=") low.comparator = high.comparator;
  if (low.unit === null || (high.unit !== null && high.unit.length > low.unit.length)) {
    low.kind = high.kind;
    low.unit = high.unit;
    low.unitFirst = high.unitFirst;
    low.unitLast = high.unitLast;
    low.compound = high.compound;
  }
  low.rules.push(`range-${how}`);
}
