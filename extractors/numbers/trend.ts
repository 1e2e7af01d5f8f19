/**
 * The way a number moves: "rose 5 %", "up 3 % to 120", "down 68 p", "grew by 125,600 positions", "-1.3 %". The level that is
 * reached ("to 120") and nouns ("a 4 percent drop") state no movement of their own; two levels do ("fell from 90 to 75").
 */
import { type Reading, Tag, verbLemma } from "../text/index.ts";
import { type Draft, sentenceStart } from "./draft.ts";

type Trend = "up" | "down";

const VERBS: ReadonlyMap<string, Trend> = new Map([
  ...words(
    "up",
    "rise gain climb jump grow increase advance surge soar rally add swell spike leap rebound expand strengthen appreciate improve balloon rocket skyrocket boost raise lift inflate accelerate",
  ),
  ...words(
    "down",
    "fall drop decline lose plunge slide sink slip shed tumble plummet decrease shrink dip ease slump contract crash weaken retreat depreciate cut reduce lower slash trim dive erode narrow",
  ),
]);
/** Verbs that also take what is simply had or not: "lost 12 players", "added 300 stores". */
const OF_MEASURE: ReadonlySet<string> = new Set(
  "lose gain add shed cut raise lift drop boost lower slash trim reduce".split(" "),
);
const PARTICLES: ReadonlyMap<string, Trend> = new Map([
  ["up", "up"],
  ["down", "down"],
  ["higher", "up"],
  ["lower", "down"],
  ["upward", "up"],
  ["upwards", "up"],
  ["downward", "down"],
  ["downwards", "down"],
]);
/** Words between the verb and its number: "rose by another 5 %", "fell as much as 3 %". */
const FILLERS: ReadonlySet<string> = new Set(
  "by another further additional an a just only extra more whopping staggering".split(" "),
);

function words(trend: Trend, list: string): (readonly [string, Trend])[] {
  return list.split(" ").map((word) => [word, trend] as const);
}

export function readTrends(reading: Reading, drafts: Draft[]): void {
  let before: Draft | null = null;
  for (const draft of drafts) {
    draft.trend = trendOf(reading, draft) ?? sharedTrend(reading, draft, before);
    if (draft.trend !== null) draft.rules.push("trend");
    before = draft;
  }
}

function trendOf(reading: Reading, draft: Draft): Trend | null {
  const { tokens, tags } = reading;
  if (draft.kind === "time" || draft.kind === "age" || isWay(reading, draft)) return null;
  if (draft.kind === "percent" && draft.first < draft.numberFirst) {
    const sign = tokens.lower[draft.numberFirst - 1];
    if (sign === "+") return "up";
    if (draft.value !== null && draft.value < 0) return "down";
  }
  if (draft.rules.includes("range-from"))
    return trendBefore(reading, draft.first - 1, sentenceStart(reading, draft.first));
  // "climbed as high as 41C" tells the level.
  if (tokens.lower[draft.first] === "as" && LEVELS.has(tokens.lower[draft.first + 1])) return null;
  const start = sentenceStart(reading, draft.first);
  let at = draft.first - 1;
  let by = false;
  while (
    at >= start &&
    (FILLERS.has(tokens.lower[at]) || tags[at] === Tag.Adverb) &&
    !PARTICLES.has(tokens.lower[at])
  ) {
    if (tokens.lower[at] === "by") by = true;
    at--;
  }
  if (at < start) return null;
  const particle = PARTICLES.get(tokens.lower[at]);
  if (particle !== undefined && !isOfOtherVerb(reading, at, draft)) return particle;
  const behind = PARTICLES.get(tokens.lower[draft.next]);
  if (behind !== undefined && CLOSING.has(verbLemma(tokens.lower[at]))) return behind;
  const direct = verbTrend(reading, at, draft);
  if (direct !== null || !by) return direct;
  return trendBefore(reading, at, start);
}

/** "sank 30 miles off the coast", "fell 5 km from home" tell where. */
function isWay({ tokens, tags }: Reading, draft: Draft): boolean {
  if (draft.kind !== "measure") return false;
  const word = tokens.lower[draft.next];
  return word === "off" || (WAYS.has(word) && tags[draft.next + 1] === Tag.Preposition);
}

const WAYS: ReadonlySet<string> = new Set(
  "north south east west northeast northwest southeast southwest away inland outside".split(" "),
);

/** Verbs of the market that take their movement behind the number: "closed 12 points lower". */
const CLOSING: ReadonlySet<string> = new Set("close end open finish trade settle".split(" "));

/** "picked up 300 people", "make up 10 percent": the particle of a verb of its own is no movement; "closed up 3 %" is. */
function isOfOtherVerb({ tokens, tags }: Reading, at: number, draft: Draft): boolean {
  if (tokens.lower[at].length > 4) return draft.kind === "count" && tags[at] === Tag.Adjective;
  if (at === 0 || !isVerb(tags[at - 1])) return false;
  const verb = verbLemma(tokens.lower[at - 1]);
  return draft.kind === "count" ? verb !== "be" && verb !== "go" : !MOVING.has(verb);
}

const LEVELS: ReadonlySet<string> = new Set(["high", "low"]);

/** Verbs beside which "up" and "down" say how a value moves. */
const MOVING: ReadonlySet<string> = new Set(
  "be go end close open finish trade trend move edge inch tick shoot drive push send stay remain creep bring settle start hover jump climb pull".split(
    " ",
  ),
);

function isVerb(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function verbTrend({ tokens, tags }: Reading, at: number, draft: Draft): Trend | null {
  if (!isVerb(tags[at])) return null;
  const verb = verbLemma(tokens.lower[at]);
  const trend = VERBS.get(verb) ?? null;
  if (
    trend !== null &&
    OF_MEASURE.has(verb) &&
    (draft.kind === "count" || draft.kind === "money" || draft.kind === "none")
  )
    return null;
  return trend;
}

/** "expected to grow sales by 35 per cent", "prices dropped in most places by 2 dollars": the verb stands further off. */
function trendBefore({ tokens, tags }: Reading, from: number, start: number): Trend | null {
  for (let at = from; at >= start && at > from - 8; at--) {
    if (tokens.lower[at] === "," || tokens.lower[at] === ";") return null;
    const verb = VERBS.get(verbLemma(tokens.lower[at]));
    if (verb !== undefined && isVerb(tags[at])) return verb;
  }
  return null;
}

/** "up 0.25 points, or 0.01 %", "100 kilometres (60 miles)": the same change in another measure. */
function sharedTrend({ tokens }: Reading, draft: Draft, before: Draft | null): Trend | null {
  if (before === null || before.trend === null) return null;
  const gap = draft.first - before.next;
  const word = tokens.lower[before.next];
  const same =
    (gap === 1 && (word === "or" || word === "(" || word === "/")) ||
    (gap === 2 && word === "," && tokens.lower[before.next + 1] === "or");
  return same ? before.trend : null;
}
